package org.floorpass.kiosk.decode;

import java.util.Arrays;
import org.floorpass.kiosk.scan.Luminance;

/** The mean of several pictures of one unchanged scene, in which the noise is less. One thread. */
final class FrameAverage {
  private int[] sums = new int[0];
  private int width;
  private int height;
  private int count;

  /** Begins anew with a picture. */
  void begin(Luminance picture) {
    width = picture.width();
    height = picture.height();
    if (sums.length == width * height) {
      Arrays.fill(sums, 0);
    } else {
      sums = new int[width * height];
    }
    count = 0;
    add(picture);
  }

  /** Adds a picture of the same size. */
  void add(Luminance picture) {
    byte[] pixels = picture.pixels();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += pixels[i] & 0xff;
    }
    count++;
  }

  /** How many pictures. */
  int count() {
    return count;
  }

  /** Their mean. */
  Luminance mean() {
    byte[] pixels = new byte[sums.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) ((sums[i] + count / 2) / count);
    }
    return new Luminance(pixels, width, height);
  }
}
