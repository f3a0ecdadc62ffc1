package org.floorpass.kiosk.scan;

/**
 * A grey picture: one unsigned byte a pixel, row by row from the top left, without gaps.
 *
 * <p>The bytes are shared, not copied; nobody changes them after construction, so an instance may
 * be read by any thread.
 */
public final class Luminance {
  /** Cameras and photographs up to 24 million pixels; more would not fit the appliance's heap. */
  public static final int MAX_PIXELS = 24_000_000;

  private final byte[] pixels;
  private final int width;
  private final int height;

  /**
   * Wraps the pixels.
   *
   * @param pixels at least {@code width * height} bytes
   * @throws IllegalArgumentException if the size is empty, too large or does not fit the bytes
   */
  public Luminance(byte[] pixels, int width, int height) {
    if (width <= 0 || height <= 0 || (long) width * height > MAX_PIXELS) {
      throw new IllegalArgumentException("no picture of " + width + " by " + height);
    }
    if (pixels.length < width * height) {
      throw new IllegalArgumentException("too few bytes for " + width + " by " + height);
    }
    this.pixels = pixels;
    this.width = width;
    this.height = height;
  }

  /**
   * The luminance of a YUYV picture (V4L2_PIX_FMT_YUYV: Y0 U Y1 V, kernel documentation of V4L2,
   * "Packed YUV formats").
   *
   * @param bytes the picture, at least {@code stride * height} bytes
   * @param stride bytes a row
   */
  public static Luminance ofYuyv(byte[] bytes, int width, int height, int stride) {
    byte[] pixels = new byte[width * height];
    int target = 0;
    for (int y = 0; y < height; y++) {
      int source = y * stride;
      for (int x = 0; x < width; x++, source += 2) {
        pixels[target++] = bytes[source];
      }
    }
    return new Luminance(pixels, width, height);
  }

  /** The shared bytes; not to be changed. */
  public byte[] pixels() {
    return pixels;
  }

  /** Columns. */
  public int width() {
    return width;
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** The brightness at a place, 0 (black) to 255. */
  public int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }
}
