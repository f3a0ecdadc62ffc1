package org.floorpass.kiosk.decode;

import org.floorpass.kiosk.scan.Luminance;

/**
 * From module coordinates to pixels on paper that is not quite flat: a perspective transform, and
 * between the alignment patterns the offsets at which those were really found. Immutable.
 */
final class GridWarp {
  /** How far from its place an alignment pattern is looked for, in modules. */
  private static final double REACH = 2;

  private static final double STEP = 0.25;

  private final Homography transform;
  private final int[] nodes;
  private final double[][] offsetU;
  private final double[][] offsetV;

  private GridWarp(Homography transform, int[] nodes) {
    this.transform = transform;
    this.nodes = nodes;
    this.offsetU = new double[nodes.length][nodes.length];
    this.offsetV = new double[nodes.length][nodes.length];
  }

  /** A flat symbol. */
  static GridWarp flat(Homography transform) {
    return new GridWarp(transform, new int[0]);
  }

  /**
   * Follows the alignment patterns.
   *
   * @param contrast light minus dark of the symbol, in grey levels; patterns far below it are not
   *     believed
   */
  static GridWarp following(
      Luminance picture, Homography transform, FunctionPatterns patterns, double contrast) {
    int[] nodes = patterns.alignmentCentres();
    GridWarp warp = new GridWarp(transform, nodes);
    for (int j = 0; j < nodes.length; j++) {
      for (int i = 0; i < nodes.length; i++) {
        if (patterns.isAlignment(nodes[i], nodes[j])) {
          warp.locate(picture, i, j, contrast);
        }
      }
    }
    return warp;
  }

  private void locate(Luminance picture, int i, int j, double contrast) {
    double best = score(picture, nodes[i] + 0.5, nodes[j] + 0.5) + contrast * 0.08;
    double u = 0;
    double v = 0;
    for (double dv = -REACH; dv <= REACH; dv += STEP) {
      for (double du = -REACH; du <= REACH; du += STEP) {
        double here = score(picture, nodes[i] + 0.5 + du, nodes[j] + 0.5 + dv);
        if (here > best) {
          best = here;
          u = du;
          v = dv;
        }
      }
    }
    if (best > contrast * 0.55) {
      offsetU[j][i] = u;
      offsetV[j][i] = v;
    }
  }

  /** Light minus dark of an alignment pattern around a place. */
  private double score(Luminance picture, double u, double v) {
    double sum = 0;
    for (int y = -2; y <= 2; y++) {
      for (int x = -2; x <= 2; x++) {
        boolean dark = Math.max(Math.abs(x), Math.abs(y)) != 1;
        double value = Sampling.at(picture, transform.x(u + x, v + y), transform.y(u + x, v + y));
        sum += dark ? -value / 17 : value / 8;
      }
    }
    return sum;
  }

  /** The pixel of a place in the symbol; written into {@code place}. */
  void apply(double u, double v, double[] place) {
    double warpedU = u;
    double warpedV = v;
    if (nodes.length > 1) {
      int i = cell(u);
      int j = cell(v);
      double fu = fraction(u, i);
      double fv = fraction(v, j);
      warpedU += blend(offsetU, i, j, fu, fv);
      warpedV += blend(offsetV, i, j, fu, fv);
    }
    place[0] = transform.x(warpedU, warpedV);
    place[1] = transform.y(warpedU, warpedV);
  }

  private int cell(double at) {
    int i = 0;
    while (i < nodes.length - 2 && at > nodes[i + 1] + 0.5) {
      i++;
    }
    return i;
  }

  /** A little beyond the outermost patterns the trend goes on. */
  private double fraction(double at, int i) {
    double fraction = (at - nodes[i] - 0.5) / (nodes[i + 1] - nodes[i]);
    return Math.max(-0.4, Math.min(1.4, fraction));
  }

  private static double blend(double[][] values, int i, int j, double fu, double fv) {
    double upper = values[j][i] * (1 - fu) + values[j][i + 1] * fu;
    double lower = values[j + 1][i] * (1 - fu) + values[j + 1][i + 1] * fu;
    return upper * (1 - fv) + lower * fv;
  }
}
