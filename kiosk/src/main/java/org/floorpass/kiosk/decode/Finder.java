package org.floorpass.kiosk.decode;

/**
 * A finder pattern as it was seen: its centre and the four corners of its outline, in order around
 * it, in pixels of the picture.
 *
 * @param x centre
 * @param y centre
 * @param module pixels a module, the mean over all directions
 * @param quality share of the directions in which it looked as it should, 0 to 1
 * @param cornerX corners' columns
 * @param cornerY corners' rows
 */
record Finder(
    double x, double y, double module, double quality, double[] cornerX, double[] cornerY) {

  /** The same finder in a picture of another scale. */
  Finder scaled(double factor) {
    double[] xs = new double[4];
    double[] ys = new double[4];
    for (int i = 0; i < 4; i++) {
      xs[i] = cornerX[i] * factor;
      ys[i] = cornerY[i] * factor;
    }
    return new Finder(x * factor, y * factor, module * factor, quality, xs, ys);
  }

  /** Distance of the centres. */
  double distance(Finder other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /** Pixels a module in the direction of a place: the outline is 3.5 modules from the centre. */
  double moduleTowards(double toX, double toY) {
    double dx = toX - x;
    double dy = toY - y;
    double best = 0;
    for (int i = 0; i < 4; i++) {
      int j = (i + 1) & 3;
      double ax = cornerX[i] - x;
      double ay = cornerY[i] - y;
      double ex = cornerX[j] - cornerX[i];
      double ey = cornerY[j] - cornerY[i];
      double cross = dx * ey - dy * ex;
      if (Math.abs(cross) < 1e-9) {
        continue;
      }
      double along = (ax * ey - ay * ex) / cross;
      double side = (ax * dy - ay * dx) / cross;
      if (along > 0 && side >= -1e-6 && side <= 1 + 1e-6) {
        best = Math.max(best, along);
      }
    }
    double length = Math.hypot(dx, dy);
    return best > 0 ? best * length / 3.5 : module;
  }
}
