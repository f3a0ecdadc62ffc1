package org.floorpass.sim.camera;

/** What lens, light and sensor do to a whole frame, in place. */
final class Optics {
  private Optics() {}

  /** Three box passes come within three per cent of a Gaussian. */
  static void defocus(int[] frame, int width, int height, double sigma) {
    if (sigma <= 0) {
      return;
    }
    int[] channel = new int[frame.length];
    int[] result = new int[frame.length];
    for (int shift = 16; shift >= 0; shift -= 8) {
      for (int index = 0; index < frame.length; index++) {
        channel[index] = (frame[index] >> shift & 0xff) << 8;
      }
      double ideal = Math.sqrt(12 * sigma * sigma / 3 + 1);
      double radius = (ideal - 1) / 2;
      for (int pass = 0; pass < 3; pass++) {
        box(channel, width, height, radius, 1, width);
        box(channel, height, width, radius, width, 1);
      }
      for (int index = 0; index < frame.length; index++) {
        result[index] |= Pixels.clamp(channel[index] + 128 >> 8) << shift;
      }
    }
    System.arraycopy(result, 0, frame, 0, frame.length);
  }

  /** A box of fractional radius along lines of a length; values carry eight fraction bits. */
  private static void box(
      int[] values, int length, int lines, double radius, int step, int lineStep) {
    int whole = (int) radius;
    double part = radius - whole;
    double weight = 1 / (2 * radius + 1);
    int[] line = new int[length];
    for (int row = 0; row < lines; row++) {
      int start = row * lineStep;
      for (int at = 0; at < length; at++) {
        line[at] = values[start + at * step];
      }
      long sum = 0;
      for (int at = -whole; at <= whole; at++) {
        sum += line[Math.clamp(at, 0, length - 1)];
      }
      for (int at = 0; at < length; at++) {
        double ends =
            part * (line[Math.max(0, at - whole - 1)] + line[Math.min(length - 1, at + whole + 1)]);
        values[start + at * step] = (int) ((sum + ends) * weight);
        sum += line[Math.min(length - 1, at + whole + 1)] - (long) line[Math.max(0, at - whole)];
      }
    }
  }

  /** A hand that moves while the shutter is open: the mean along a slightly slanted line. */
  static void motion(int[] frame, int width, int height, double pixels) {
    int steps = (int) Math.round(pixels);
    if (steps < 2) {
      return;
    }
    int[] from = frame.clone();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int step = 0; step < steps; step++) {
          int fromX = Math.clamp(x + step - steps / 2, 0, width - 1);
          int fromY = Math.clamp(y + (step - steps / 2) / 3, 0, height - 1);
          int pixel = from[fromY * width + fromX];
          red += pixel >> 16 & 0xff;
          green += pixel >> 8 & 0xff;
          blue += pixel & 0xff;
        }
        frame[y * width + x] = Pixels.rgb(red / steps, green / steps, blue / steps);
      }
    }
  }

  /** A lamp mirrored in laminate: white in the spot, soft at its rim. */
  static void glare(int[] frame, int width, int height, double x, double y, double diameter) {
    if (diameter <= 0) {
      return;
    }
    double radius = diameter / 2;
    for (int row = Math.max(0, (int) (y - 2 * radius));
        row < Math.min(height, y + 2 * radius);
        row++) {
      for (int column = Math.max(0, (int) (x - 2 * radius));
          column < Math.min(width, x + 2 * radius);
          column++) {
        double distance = Math.hypot(column - x, row - y) / radius;
        double light = distance <= 1 ? 400 : 400 * Math.exp(-6 * (distance - 1));
        frame[row * width + column] = Pixels.add(frame[row * width + column], (int) light);
      }
    }
  }

  /** Light from one side only. */
  static void shading(int[] frame, int width, int height, double amount) {
    if (amount <= 0) {
      return;
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double keep = 1 - amount * (0.75 * x / width + 0.25 * y / height);
        frame[y * width + x] = Pixels.scale(frame[y * width + x], keep);
      }
    }
  }

  /** Sensor noise from a prepared tile, at another place of the tile in every frame. */
  static void noise(int[] frame, byte[] tile, int offset) {
    int mask = tile.length - 1;
    for (int index = 0; index < frame.length; index++) {
      frame[index] = Pixels.add(frame[index], tile[index + offset & mask]);
    }
  }
}
