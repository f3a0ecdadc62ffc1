package org.floorpass.kiosk.decode;

import org.floorpass.kiosk.scan.Luminance;

/** Pictures made of pictures. Pure functions. */
final class Planes {
  private Planes() {}

  /** Half the size: the mean of each two by two pixels. */
  static Luminance half(Luminance picture) {
    int width = Math.max(1, picture.width() / 2);
    int height = Math.max(1, picture.height() / 2);
    int right = picture.width() > 1 ? 1 : 0;
    int below = picture.height() > 1 ? picture.width() : 0;
    byte[] source = picture.pixels();
    byte[] target = new byte[width * height];
    for (int y = 0; y < height; y++) {
      int from = 2 * y * picture.width();
      for (int x = 0; x < width; x++, from += 2) {
        int sum =
            (source[from] & 0xff)
                + (source[from + right] & 0xff)
                + (source[from + below] & 0xff)
                + (source[from + below + right] & 0xff);
        target[y * width + x] = (byte) ((sum + 2) >> 2);
      }
    }
    return new Luminance(target, width, height);
  }

  /** Twice the size, by cubic interpolation (Catmull-Rom at the quarter points). */
  static Luminance twice(Luminance picture) {
    int width = picture.width();
    int height = picture.height();
    byte[] source = picture.pixels();
    int[] wide = new int[2 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int row = y * width;
        int a = source[row + Math.max(0, x - 1)] & 0xff;
        int b = source[row + x] & 0xff;
        int c = source[row + Math.min(width - 1, x + 1)] & 0xff;
        int before = source[row + Math.max(0, x - 2)] & 0xff;
        int after = source[row + Math.min(width - 1, x + 2)] & 0xff;
        wide[2 * (row + x)] = quarter(before, a, b, c);
        wide[2 * (row + x) + 1] = quarter(after, c, b, a);
      }
    }
    byte[] target = new byte[4 * width * height];
    int stride = 2 * width;
    for (int y = 0; y < height; y++) {
      int up2 = Math.max(0, y - 2) * stride;
      int up = Math.max(0, y - 1) * stride;
      int here = y * stride;
      int down = Math.min(height - 1, y + 1) * stride;
      int down2 = Math.min(height - 1, y + 2) * stride;
      for (int x = 0; x < stride; x++) {
        int b = wide[here + x];
        int high = quarter(wide[up2 + x], wide[up + x], b, wide[down + x]);
        int low = quarter(wide[down2 + x], wide[down + x], b, wide[up + x]);
        target[2 * y * stride + x] = clamp(high);
        target[(2 * y + 1) * stride + x] = clamp(low);
      }
    }
    return new Luminance(target, stride, 2 * height);
  }

  /** A quarter of the way from b towards a; far lies beyond a, opposite beyond b. In 1/128. */
  private static int quarter(int far, int a, int b, int opposite) {
    return (-3 * far + 29 * a + 111 * b - 9 * opposite + 64) >> 7;
  }

  private static byte clamp(int value) {
    return (byte) Math.max(0, Math.min(255, value));
  }

  /** Light and dark exchanged. */
  static Luminance inverted(Luminance picture) {
    byte[] source = picture.pixels();
    byte[] target = new byte[picture.width() * picture.height()];
    for (int i = 0; i < target.length; i++) {
      target[i] = (byte) ~source[i];
    }
    return new Luminance(target, picture.width(), picture.height());
  }
}
