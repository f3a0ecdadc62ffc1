package org.floorpass.sim.camera;

/** Arithmetic on packed RGB pixels. */
final class Pixels {
  private Pixels() {}

  static int rgb(int red, int green, int blue) {
    return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
  }

  static int clamp(int value) {
    return value < 0 ? 0 : Math.min(value, 255);
  }

  static int scale(int pixel, double by) {
    return rgb(
        (int) ((pixel >> 16 & 0xff) * by),
        (int) ((pixel >> 8 & 0xff) * by),
        (int) ((pixel & 0xff) * by));
  }

  /** Adds the same amount to all three channels. */
  static int add(int pixel, int amount) {
    return rgb(
        (pixel >> 16 & 0xff) + amount, (pixel >> 8 & 0xff) + amount, (pixel & 0xff) + amount);
  }
}
