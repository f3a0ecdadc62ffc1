package org.floorpass.kiosk.decode;

import org.floorpass.kiosk.scan.Luminance;
import org.jspecify.annotations.Nullable;

/**
 * Tells a picture of an unchanged scene from one that is worth a look, at the cost of a few
 * thousandths of a decode: the means of a grid of cells, each from a few pixels, against those of
 * the last picture that was looked at. One thread.
 */
final class MotionGate {
  private static final int COLUMNS = 32;
  private static final int ROWS = 24;

  /** Every fourth pixel of every fourth row: still dozens of samples a cell at 640 by 480. */
  private static final int STRIDE = 4;

  /** Grey levels by which the mean of a cell may waver: four sigma of a cheap sensor's noise. */
  private static final int TOLERANCE = 6;

  private final int[] cells = new int[COLUMNS * ROWS];
  private int @Nullable [] reference;
  private int referenceWidth;
  private int referenceHeight;

  /** Whether the scene is that of the last picture that changed; if not, this one becomes it. */
  boolean isStill(Luminance picture) {
    measure(picture);
    int[] known = reference;
    if (known == null
        || picture.width() != referenceWidth
        || picture.height() != referenceHeight
        || differs(known)) {
      reference = cells.clone();
      referenceWidth = picture.width();
      referenceHeight = picture.height();
      return false;
    }
    return true;
  }

  /** The next picture is a changed one. */
  void forget() {
    reference = null;
  }

  private boolean differs(int[] known) {
    for (int i = 0; i < cells.length; i++) {
      if (Math.abs(cells[i] - known[i]) > TOLERANCE) {
        return true;
      }
    }
    return false;
  }

  private void measure(Luminance picture) {
    int width = picture.width();
    int height = picture.height();
    byte[] pixels = picture.pixels();
    for (int row = 0; row < ROWS; row++) {
      int top = row * height / ROWS;
      int bottom = Math.max(top + 1, (row + 1) * height / ROWS);
      for (int column = 0; column < COLUMNS; column++) {
        int left = column * width / COLUMNS;
        int right = Math.max(left + 1, (column + 1) * width / COLUMNS);
        int sum = 0;
        int count = 0;
        int end = Math.min(right, width);
        for (int y = top; y < Math.min(bottom, height); y += STRIDE) {
          int line = y * width;
          for (int x = left; x < end; x += STRIDE) {
            sum += pixels[line + x] & 0xff;
            count++;
          }
        }
        cells[row * COLUMNS + column] = sum / Math.max(1, count);
      }
    }
  }
}
