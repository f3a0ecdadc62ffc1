package org.floorpass.print.language;

import java.util.Arrays;
import org.floorpass.print.raster.Bitmap;

/** Rows of dots for printers where 0 is black, and back. Pure. */
public final class PackedRows {
  private PackedRows() {}

  /** Rows with 0 for black; padding bits are white. The caller zeroes them. */
  public static byte[] zeroIsBlack(Bitmap dots) {
    byte[] rows = dots.packed();
    for (int index = 0; index < rows.length; index++) {
      rows[index] = (byte) ~rows[index];
    }
    return rows;
  }

  /** Dots from rows with 0 for black; zeroes the rows it was given. */
  public static Bitmap fromZeroIsBlack(byte[] rows, int width, int height)
      throws StreamFormatException {
    byte[] turned = new byte[rows.length];
    for (int index = 0; index < rows.length; index++) {
      turned[index] = (byte) ~rows[index];
    }
    Arrays.fill(rows, (byte) 0);
    return bitmap(turned, width, height);
  }

  /** Dots from rows with 1 for black. */
  public static Bitmap bitmap(byte[] rows, int width, int height) throws StreamFormatException {
    try {
      Bitmap dots = new Bitmap(width, height, rows);
      requireWhitePadding(rows, width, height);
      return dots;
    } catch (IllegalArgumentException notOne) {
      throw new StreamFormatException("the dots have another size than the label");
    }
  }

  private static void requireWhitePadding(byte[] rows, int width, int height)
      throws StreamFormatException {
    int stride = (width + 7) / 8;
    int padding = stride * 8 - width;
    for (int y = 0; y < height && padding > 0; y++) {
      if ((rows[(y + 1) * stride - 1] & ((1 << padding) - 1)) != 0) {
        throw new StreamFormatException("there are dots beyond the label's edge");
      }
    }
  }
}
