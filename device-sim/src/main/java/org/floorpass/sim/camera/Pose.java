package org.floorpass.sim.camera;

/**
 * Where and how a card is held, as a plane projective map from the card's texels to the frame's
 * pixels and back. A pinhole camera; the card turns in its plane and leans around two axes.
 */
final class Pose {
  /** Focal length in pixels of a 60 degree camera 640 pixels wide: 320 / tan(30 degrees). */
  private static final double FOCAL_PIXELS_AT_640 = 554;

  /**
   * How a hand holds the card.
   *
   * @param centreX pixel in the frame on which the anchor falls
   * @param centreY likewise
   * @param scale pixels a texel at the anchor
   * @param turn rotation in the plane, radians
   * @param leanSideways around the upright axis, radians
   * @param leanBack around the level axis, radians
   */
  record Hand(
      double centreX,
      double centreY,
      double scale,
      double turn,
      double leanSideways,
      double leanBack) {}

  private final double[] forward;
  private final double[] backward;

  private Pose(double[] forward) {
    this.forward = forward;
    this.backward = inverse(forward);
  }

  /** The anchor is the texel that is held at the hand's centre. */
  static Pose of(Hand hand, double anchorX, double anchorY, int frameWidth) {
    double focal = FOCAL_PIXELS_AT_640 * frameWidth / 640.0;
    double cosTurn = Math.cos(hand.turn());
    double sinTurn = Math.sin(hand.turn());
    double cosSide = Math.cos(hand.leanSideways());
    double sinSide = Math.sin(hand.leanSideways());
    double cosBack = Math.cos(hand.leanBack());
    double sinBack = Math.sin(hand.leanBack());
    // Turn in the plane first, then lean: the columns of Rx * Ry * Rz for x and y.
    double xx = cosSide * cosTurn;
    double xy = -cosSide * sinTurn;
    double yx = sinBack * sinSide * cosTurn + cosBack * sinTurn;
    double yy = -sinBack * sinSide * sinTurn + cosBack * cosTurn;
    double zx = -cosBack * sinSide * cosTurn + sinBack * sinTurn;
    double zy = cosBack * sinSide * sinTurn + sinBack * cosTurn;
    double s = hand.scale();
    double cx = hand.centreX();
    double cy = hand.centreY();
    double[] m = {
      s * (focal * xx + cx * zx), s * (focal * xy + cx * zy), focal * cx,
      s * (focal * yx + cy * zx), s * (focal * yy + cy * zy), focal * cy,
      s * zx, s * zy, focal
    };
    // The anchor is the origin of the card's plane.
    for (int row = 0; row < 3; row++) {
      m[3 * row + 2] -= m[3 * row] * anchorX + m[3 * row + 1] * anchorY;
    }
    return new Pose(m);
  }

  double[] toFrame(double x, double y) {
    return apply(forward, x, y);
  }

  double[] backward() {
    return backward.clone();
  }

  private static double[] apply(double[] m, double x, double y) {
    double w = m[6] * x + m[7] * y + m[8];
    return new double[] {(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w, w};
  }

  private static double[] inverse(double[] m) {
    double a = m[4] * m[8] - m[5] * m[7];
    double b = m[2] * m[7] - m[1] * m[8];
    double c = m[1] * m[5] - m[2] * m[4];
    double d = m[5] * m[6] - m[3] * m[8];
    double e = m[0] * m[8] - m[2] * m[6];
    double f = m[2] * m[3] - m[0] * m[5];
    double g = m[3] * m[7] - m[4] * m[6];
    double h = m[1] * m[6] - m[0] * m[7];
    double i = m[0] * m[4] - m[1] * m[3];
    return new double[] {a, b, c, d, e, f, g, h, i};
  }
}
