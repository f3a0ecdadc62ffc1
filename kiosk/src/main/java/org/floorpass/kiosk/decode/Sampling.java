package org.floorpass.kiosk.decode;

import org.floorpass.kiosk.scan.Luminance;

/** Brightness between the pixels. Pure functions. */
final class Sampling {
  private Sampling() {}

  /** Bilinear; the centre of the first pixel is at 0.5, and beyond the edge is as on the edge. */
  static double at(Luminance picture, double x, double y) {
    int width = picture.width();
    int height = picture.height();
    double left = Math.max(0, Math.min(width - 1.001, x - 0.5));
    double top = Math.max(0, Math.min(height - 1.001, y - 0.5));
    int column = (int) left;
    int row = (int) top;
    double fx = left - column;
    double fy = top - row;
    byte[] pixels = picture.pixels();
    int at = row * width + column;
    int next = column + 1 < width ? at + 1 : at;
    int below = row + 1 < height ? width : 0;
    double upper = (pixels[at] & 0xff) * (1 - fx) + (pixels[next] & 0xff) * fx;
    double lower = (pixels[at + below] & 0xff) * (1 - fx) + (pixels[next + below] & 0xff) * fx;
    return upper * (1 - fy) + lower * fy;
  }
}
