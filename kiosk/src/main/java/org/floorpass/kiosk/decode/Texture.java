package org.floorpass.kiosk.decode;

import org.floorpass.kiosk.scan.Luminance;

/**
 * Whether a picture holds an area as busy as a code: edges in both directions, close together.
 * Needs no finder pattern, so it also sees codes whose modules are too small for one. Pure
 * functions.
 */
final class Texture {
  private static final int BLOCK = 16;

  /** Grey levels between neighbours that make an edge; above the noise of a sensor. */
  private static final int EDGE = 20;

  /** Share of the looked-at pixels with an edge: a code of 2 pixels a module has a quarter. */
  private static final double DENSE = 0.12;

  /** A code of 29 modules at 1.5 pixels covers about seven blocks. */
  private static final int MIN_BLOCKS = 4;

  private Texture() {}

  /** Whether there is such an area. */
  static boolean isIn(Luminance picture) {
    int columns = picture.width() / BLOCK;
    int rows = picture.height() / BLOCK;
    int dense = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (isDense(picture, column * BLOCK, row * BLOCK) && ++dense >= MIN_BLOCKS) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDense(Luminance picture, int left, int top) {
    byte[] pixels = picture.pixels();
    int width = picture.width();
    int across = 0;
    int down = 0;
    for (int y = top; y < top + BLOCK - 1; y += 3) {
      int at = y * width + left;
      for (int x = 0; x < BLOCK - 1; x++, at++) {
        int here = pixels[at] & 0xff;
        across += Math.abs(here - (pixels[at + 1] & 0xff)) > EDGE ? 1 : 0;
        down += Math.abs(here - (pixels[at + width] & 0xff)) > EDGE ? 1 : 0;
      }
    }
    double pixelsSeen = 5.0 * (BLOCK - 1);
    return across > DENSE * pixelsSeen && down > DENSE * pixelsSeen;
  }
}
