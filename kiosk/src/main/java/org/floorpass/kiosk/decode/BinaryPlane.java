package org.floorpass.kiosk.decode;

import org.floorpass.kiosk.scan.Luminance;

/** A picture in black and white: 1 is dark. Owned by one thread. */
final class BinaryPlane {
  /** Keeps the sums of products within 32 bits. */
  private static final int MAX_RADIUS = 1_000;

  private final byte[] dark;
  private final int width;
  private final int height;

  private BinaryPlane(byte[] dark, int width, int height) {
    this.dark = dark;
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  byte[] pixels() {
    return dark;
  }

  /** Whether a place is dark; outside of the picture everything is light. */
  boolean isDark(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && dark[y * width + x] != 0;
  }

  /**
   * Dark is what is darker than the mean of its surroundings.
   *
   * @param surroundings their radius in pixels; more than the widest dark area
   * @param bias how much darker than the mean, in grey levels
   */
  static BinaryPlane localMean(Luminance picture, int surroundings, int bias) {
    int radius = Math.min(surroundings, MAX_RADIUS);
    int width = picture.width();
    int height = picture.height();
    byte[] grey = picture.pixels();
    byte[] dark = new byte[width * height];
    int[] columns = new int[width];
    int rows = 0;
    for (int y = -radius; y < height; y++) {
      if (y + radius < height) {
        add(columns, grey, (y + radius) * width, 1);
        rows++;
      }
      if (y - radius - 1 >= 0) {
        add(columns, grey, (y - radius - 1) * width, -1);
        rows--;
      }
      if (y >= 0) {
        thresholdRow(grey, dark, y * width, columns, rows, radius, bias);
      }
    }
    return new BinaryPlane(dark, width, height);
  }

  private static void add(int[] columns, byte[] grey, int offset, int sign) {
    for (int x = 0; x < columns.length; x++) {
      columns[x] += sign * (grey[offset + x] & 0xff);
    }
  }

  private static void thresholdRow(
      byte[] grey, byte[] dark, int offset, int[] columns, int rows, int radius, int bias) {
    int width = columns.length;
    int sum = 0;
    int count = 0;
    for (int x = 0; x < Math.min(radius, width); x++) {
      sum += columns[x];
      count += rows;
    }
    for (int x = 0; x < width; x++) {
      if (x + radius < width) {
        sum += columns[x + radius];
        count += rows;
      }
      if (x - radius - 1 >= 0) {
        sum -= columns[x - radius - 1];
        count -= rows;
      }
      int value = (grey[offset + x] & 0xff) + bias;
      dark[offset + x] = (byte) (value * count < sum ? 1 : 0);
    }
  }

  /** Dark is what is darker than one level for the whole picture. */
  static BinaryPlane global(Luminance picture, int level) {
    byte[] grey = picture.pixels();
    int size = picture.width() * picture.height();
    byte[] dark = new byte[size];
    for (int i = 0; i < size; i++) {
      dark[i] = (byte) ((grey[i] & 0xff) < level ? 1 : 0);
    }
    return new BinaryPlane(dark, picture.width(), picture.height());
  }
}
