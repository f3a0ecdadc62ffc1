package org.floorpass.print.raster;

import java.util.Arrays;

/**
 * Device dots, one bit each, 1 is black, most significant bit first, each row padded to whole bytes
 * with white. Confined to one thread while it is drawn; closing zeroes it, since it shows a secret.
 */
public final class Bitmap implements AutoCloseable {
  /**
   * Most dots: a 4 x 6 inch label at 1200 dpi, so that a false header cannot ask for all memory.
   */
  public static final long MOST_DOTS = 4_800L * 7_200;

  private final int width;
  private final int height;
  private final int stride;
  private final byte[] rows;

  /** All white. */
  public Bitmap(int width, int height) {
    this(width, height, new byte[checkedLength(width, height)]);
  }

  /** Takes over packed rows; their padding bits must be white. */
  public Bitmap(int width, int height, byte[] rows) {
    if (rows.length != checkedLength(width, height)) {
      throw new IllegalArgumentException(
          "%d bytes are not %d x %d dots".formatted(rows.length, width, height));
    }
    this.width = width;
    this.height = height;
    this.stride = (width + 7) / 8;
    this.rows = rows;
  }

  private static int checkedLength(int width, int height) {
    if (width < 1 || height < 1 || (long) width * height > MOST_DOTS) {
      throw new IllegalArgumentException("not a label: %d x %d dots".formatted(width, height));
    }
    return (width + 7) / 8 * height;
  }

  /** Dots across. */
  public int width() {
    return width;
  }

  /** Dots down. */
  public int height() {
    return height;
  }

  /** Bytes of one row. */
  public int stride() {
    return stride;
  }

  /** True where the dot is black. */
  public boolean black(int x, int y) {
    return (rows[y * stride + x / 8] & (0x80 >> (x & 7))) != 0;
  }

  /** Sets one dot. */
  public void paint(int x, int y, boolean black) {
    int mask = 0x80 >> (x & 7);
    int index = y * stride + x / 8;
    rows[index] = (byte) (black ? rows[index] | mask : rows[index] & ~mask);
  }

  /** Sets a rectangle of dots. */
  public void fill(int left, int top, int wide, int high, boolean black) {
    for (int y = top; y < top + high; y++) {
      for (int x = left; x < left + wide; x++) {
        paint(x, y, black);
      }
    }
  }

  /** A copy of one row. */
  public byte[] row(int y) {
    return Arrays.copyOfRange(rows, y * stride, (y + 1) * stride);
  }

  /** A copy of all rows; the caller zeroes it. */
  public byte[] packed() {
    return rows.clone();
  }

  /** Number of black dots. */
  public long blackDots() {
    long count = 0;
    for (byte eight : rows) {
      count += Integer.bitCount(eight & 0xFF);
    }
    return count;
  }

  /** Turned clockwise by a quarter: the left column becomes the top row. */
  public Bitmap turned() {
    Bitmap turned = new Bitmap(height, width);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (black(x, y)) {
          turned.paint(height - 1 - y, x, true);
        }
      }
    }
    return turned;
  }

  /** A copy of all of it, closed on its own. */
  public Bitmap copy() {
    return new Bitmap(width, height, rows.clone());
  }

  /** A copy of a rectangle that lies wholly inside. */
  public Bitmap cropped(int left, int top, int wide, int high) {
    Bitmap cropped = new Bitmap(wide, high);
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        if (black(left + x, top + y)) {
          cropped.paint(x, y, true);
        }
      }
    }
    return cropped;
  }

  /** Each dot repeated so often: oblong dots become square ones for a reader. */
  public Bitmap stretched(int timesX, int timesY) {
    Bitmap stretched = new Bitmap(width * timesX, height * timesY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (black(x, y)) {
          stretched.fill(x * timesX, y * timesY, timesX, timesY, true);
        }
      }
    }
    return stretched;
  }

  /** Turned back: undoes {@link #turned}. */
  public Bitmap turnedBack() {
    Bitmap turned = new Bitmap(height, width);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (black(x, y)) {
          turned.paint(y, width - 1 - x, true);
        }
      }
    }
    return turned;
  }

  /**
   * True when every dot is the same; a language that counts in whole bytes may have made the other
   * wider by a few white dots.
   */
  public boolean sameInk(Bitmap other) {
    return stride == other.stride && height == other.height && Arrays.equals(rows, other.rows);
  }

  /** True when size and every dot are the same. */
  public boolean sameAs(Bitmap other) {
    return width == other.width && height == other.height && Arrays.equals(rows, other.rows);
  }

  @Override
  public void close() {
    Arrays.fill(rows, (byte) 0);
  }

  @Override
  public String toString() {
    return "Bitmap[" + width + " x " + height + "]";
  }
}
