package org.floorpass.print.language;

import java.util.Random;
import org.floorpass.print.raster.Bitmap;

/** Dots for tests of languages: blocks, white rows, noise. */
final class Dots {
  private Dots() {}

  static Bitmap noisy(int width, int height, long seed) {
    Random seeded = new Random(seed);
    Bitmap dots = new Bitmap(width, height);
    for (int y = 0; y < height; y++) {
      if (y % 7 == 3) {
        continue;
      }
      for (int x = 0; x < width; x++) {
        dots.paint(x, y, y % 2 == 0 ? seeded.nextBoolean() : (x / 40) % 2 == 0);
      }
    }
    return dots;
  }
}
