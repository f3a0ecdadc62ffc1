package org.floorpass.kiosk.decode;

/**
 * A perspective transform from module coordinates (0,0 at the symbol's upper left corner) to
 * pixels. Immutable.
 *
 * @param a row 1
 * @param b row 1
 * @param c row 1
 * @param d row 2
 * @param e row 2
 * @param f row 2
 * @param g row 3
 * @param h row 3; the ninth coefficient is 1
 */
record Homography(double a, double b, double c, double d, double e, double f, double g, double h) {

  double x(double u, double v) {
    return (a * u + b * v + c) / (g * u + h * v + 1);
  }

  double y(double u, double v) {
    return (d * u + e * v + f) / (g * u + h * v + 1);
  }

  /**
   * The transform of a square with the given side to a quadrilateral (Heckbert 1989, section
   * 2.2.3).
   *
   * @param q x and y of the images of (0,0), (side,0), (side,side), (0,side)
   */
  static Homography ofQuad(double side, double[] q) {
    double sx = q[0] - q[2] + q[4] - q[6];
    double sy = q[1] - q[3] + q[5] - q[7];
    double dx1 = q[2] - q[4];
    double dy1 = q[3] - q[5];
    double dx2 = q[6] - q[4];
    double dy2 = q[7] - q[5];
    double denominator = dx1 * dy2 - dx2 * dy1;
    double g = (sx * dy2 - dx2 * sy) / denominator;
    double h = (dx1 * sy - sx * dy1) / denominator;
    return new Homography(
        (q[2] - q[0] + g * q[2]) / side,
        (q[6] - q[0] + h * q[6]) / side,
        q[0],
        (q[3] - q[1] + g * q[3]) / side,
        (q[7] - q[1] + h * q[7]) / side,
        q[1],
        g / side,
        h / side);
  }

  /** The images of the corners of a square with the given side, as {@link #ofQuad} takes them. */
  double[] quad(double side) {
    return new double[] {
      x(0, 0), y(0, 0), x(side, 0), y(side, 0), x(side, side), y(side, side), x(0, side), y(0, side)
    };
  }

  /** Whether all of a square with the given side lies before the horizon. */
  boolean isProper(double side) {
    return Double.isFinite(a + b + c + d + e + f + g + h)
        && 1 + g * side > 0.1
        && 1 + h * side > 0.1
        && 1 + (g + h) * side > 0.1;
  }

  /**
   * The transform that fits pairs of points best, by least squares.
   *
   * @param points u, v, x, y of each pair, at least four pairs
   * @param weights of the pairs
   */
  static Homography fit(double[][] points, double[] weights) {
    double centreX = 0;
    double centreY = 0;
    double scale = 1e-9;
    double side = 1;
    for (double[] point : points) {
      centreX += point[2] / points.length;
      centreY += point[3] / points.length;
      side = Math.max(side, Math.max(Math.abs(point[0]), Math.abs(point[1])));
    }
    for (double[] point : points) {
      scale = Math.max(scale, Math.hypot(point[2] - centreX, point[3] - centreY));
    }
    double[][] m = new double[8][9];
    double[] row = new double[9];
    for (int i = 0; i < points.length; i++) {
      double u = points[i][0] / side;
      double v = points[i][1] / side;
      double x = (points[i][2] - centreX) / scale;
      double y = (points[i][3] - centreY) / scale;
      double[] first = {u, v, 1, 0, 0, 0, -u * x, -v * x, x};
      double[] second = {0, 0, 0, u, v, 1, -u * y, -v * y, y};
      accumulate(m, first, weights[i]);
      accumulate(m, second, weights[i]);
    }
    solve(m, row);
    Homography unit =
        new Homography(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]);
    double[] quad = unit.quad(1);
    for (int i = 0; i < 8; i += 2) {
      quad[i] = quad[i] * scale + centreX;
      quad[i + 1] = quad[i + 1] * scale + centreY;
    }
    return ofQuad(side, quad);
  }

  private static void accumulate(double[][] m, double[] equation, double weight) {
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 9; j++) {
        m[i][j] += weight * equation[i] * equation[j];
      }
    }
  }

  /** Gauss-Jordan with partial pivoting; a singular system gives values that are not finite. */
  private static void solve(double[][] m, double[] solution) {
    for (int i = 0; i < 8; i++) {
      int pivot = i;
      for (int j = i + 1; j < 8; j++) {
        if (Math.abs(m[j][i]) > Math.abs(m[pivot][i])) {
          pivot = j;
        }
      }
      double[] swapped = m[i];
      m[i] = m[pivot];
      m[pivot] = swapped;
      for (int j = 0; j < 8; j++) {
        if (j != i) {
          double factor = m[j][i] / m[i][i];
          for (int k = i; k < 9; k++) {
            m[j][k] -= factor * m[i][k];
          }
        }
      }
    }
    for (int i = 0; i < 8; i++) {
      solution[i] = m[i][8] / m[i][i];
    }
  }
}
