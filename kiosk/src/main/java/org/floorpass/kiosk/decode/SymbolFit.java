package org.floorpass.kiosk.decode;

import java.util.Optional;
import org.floorpass.kiosk.scan.Luminance;

/**
 * Lays the grid of a symbol over a picture: from three finder patterns to a perspective transform,
 * improved until the patterns that every symbol has look as they should.
 *
 * <p>The score of a transform is the brightness of the modules known to be light minus that of
 * those known to be dark, in grey levels: the picture's own contrast when the grid is right. One
 * thread.
 */
final class SymbolFit {
  /** Steps of the final search, in modules. */
  private static final double[] STEPS = {0.6, 0.3, 0.15, 0.07};

  private static final int MAX_ROUNDS = 6;

  /** Contrast of the timing and alignment patterns, as a share of that of the finders. */
  private static final double MIN_REST = 0.12;

  /** Strength of the timing patterns below which the three finders are no symbol. */
  private static final double MIN_TIMING = 0.55;

  private final Luminance picture;
  private final FunctionPatterns patterns;
  private final double side;
  private double[] quad;
  private double score;

  private SymbolFit(Luminance picture, int dimension) {
    this.picture = picture;
    this.patterns = FunctionPatterns.ofDimension(dimension);
    this.side = dimension;
    this.quad = new double[8];
  }

  /**
   * A grid and how well it fits.
   *
   * @param transform from modules to pixels
   * @param score light minus dark, in grey levels
   * @param module pixels a module
   */
  record Fitted(Homography transform, double score, double module) {}

  /** Fits a symbol of the given dimension to the three finders of its corners, if there is one. */
  static Optional<Fitted> fit(
      Luminance picture, Finder corner, Finder right, Finder below, int dimension) {
    SymbolFit fit = new SymbolFit(picture, dimension);
    Homography affine = fit.affine(corner, right, below);
    Homography outlines = fit.outlines(corner, right, below);
    double affineTiming = TimingStrength.of(picture, affine, dimension);
    double outlinesTiming =
        outlines.isProper(fit.side) ? TimingStrength.of(picture, outlines, dimension) : 0;
    if (Math.max(affineTiming, outlinesTiming) < MIN_TIMING) {
      return Optional.empty();
    }
    double module = corner.distance(right) / (dimension - 7);
    fit.start(affine.quad(fit.side));
    fit.searchFarCorner(module, Math.min(9, 1.5 + dimension * 0.12), 0.75);
    double[] affineQuad = fit.quad;
    double affineScore = fit.score;
    if (outlines.isProper(fit.side)) {
      fit.start(outlines.quad(fit.side));
      fit.searchFarCorner(module, 2.25, 0.75);
    }
    if (affineScore > fit.score) {
      fit.quad = affineQuad;
      fit.score = affineScore;
    }
    if (!fit.isPlausible()) {
      return Optional.empty();
    }
    fit.climb(module);
    return Optional.of(new Fitted(Homography.ofQuad(fit.side, fit.quad), fit.score, module));
  }

  /** Improves a transform that is already about right. */
  static Fitted improve(Luminance picture, Homography transform, int dimension, double module) {
    SymbolFit fit = new SymbolFit(picture, dimension);
    fit.start(transform.quad(dimension));
    fit.climb(module);
    return new Fitted(Homography.ofQuad(fit.side, fit.quad), fit.score, module);
  }

  private void start(double[] from) {
    quad = from;
    score = score(from, 0.25);
  }

  private Homography affine(Finder corner, Finder right, Finder below) {
    double span = side - 7;
    double ax = (right.x() - corner.x()) / span;
    double ay = (right.y() - corner.y()) / span;
    double bx = (below.x() - corner.x()) / span;
    double by = (below.y() - corner.y()) / span;
    return new Homography(
        ax, bx, corner.x() - 3.5 * (ax + bx), ay, by, corner.y() - 3.5 * (ay + by), 0, 0);
  }

  /** The transform that fits the centres and the outlines of the finders best. */
  private Homography outlines(Finder corner, Finder right, Finder below) {
    double[][] points = new double[15][];
    double[] weights = new double[15];
    double exX = right.x() - corner.x();
    double exY = right.y() - corner.y();
    double eyX = below.x() - corner.x();
    double eyY = below.y() - corner.y();
    Finder[] finders = {corner, right, below};
    double[][] middles = {{3.5, 3.5}, {side - 3.5, 3.5}, {3.5, side - 3.5}};
    double ex = Math.hypot(exX, exY);
    double ey = Math.hypot(eyX, eyY);
    for (int i = 0; i < 3; i++) {
      Finder finder = finders[i];
      points[5 * i] = new double[] {middles[i][0], middles[i][1], finder.x(), finder.y()};
      weights[5 * i] = 3;
      int[] order = order(finder, exX / ex, exY / ex, eyX / ey, eyY / ey);
      for (int j = 0; j < 4; j++) {
        points[5 * i + 1 + j] =
            new double[] {
              middles[i][0] + 3.5 * SIGN_U[j],
              middles[i][1] + 3.5 * SIGN_V[j],
              finder.cornerX()[order[j]],
              finder.cornerY()[order[j]]
            };
        weights[5 * i + 1 + j] = finder.quality();
      }
    }
    return Homography.fit(points, weights);
  }

  private static final int[] SIGN_U = {-1, 1, 1, -1};
  private static final int[] SIGN_V = {-1, -1, 1, 1};

  /**
   * Which corner of the outline is the upper left one of the symbol's own orientation, and so on.
   */
  private static int[] order(Finder finder, double exX, double exY, double eyX, double eyY) {
    double best = Double.NEGATIVE_INFINITY;
    int[] order = {0, 1, 2, 3};
    for (int turn = 0; turn < 4; turn++) {
      for (int direction = -1; direction <= 1; direction += 2) {
        double sum = 0;
        int[] tried = new int[4];
        for (int j = 0; j < 4; j++) {
          tried[j] = Math.floorMod(turn + direction * j, 4);
          double dx = finder.cornerX()[tried[j]] - finder.x();
          double dy = finder.cornerY()[tried[j]] - finder.y();
          sum += SIGN_U[j] * (dx * exX + dy * exY) + SIGN_V[j] * (dx * eyX + dy * eyY);
        }
        if (sum > best) {
          best = sum;
          order = tried;
        }
      }
    }
    return order;
  }

  /** The corner without a finder is the least certain: looks for it on a grid. */
  private void searchFarCorner(double module, double reach, double step) {
    double[] origin = quad.clone();
    double axis = Math.hypot(origin[2] - origin[0], origin[3] - origin[1]);
    double ux = (origin[2] - origin[0]) / axis * module;
    double uy = (origin[3] - origin[1]) / axis * module;
    axis = Math.hypot(origin[6] - origin[0], origin[7] - origin[1]);
    double vx = (origin[6] - origin[0]) / axis * module;
    double vy = (origin[7] - origin[1]) / axis * module;
    score = score(quad, 0);
    for (double u = -reach; u <= reach; u += step) {
      for (double v = -reach; v <= reach; v += step) {
        double[] tried = origin.clone();
        tried[4] += u * ux + v * vx;
        tried[5] += u * uy + v * vy;
        double here = score(tried, 0);
        if (here > score) {
          score = here;
          quad = tried;
        }
      }
    }
    score = score(quad, 0.25);
  }

  /**
   * Whether the patterns between the finders show at all. Three finders that do not belong together
   * have nothing but chance there, and most triples are such.
   */
  private boolean isPlausible() {
    Homography t = Homography.ofQuad(side, quad);
    double finders = 0;
    double others = 0;
    double findersWeight = 0;
    double othersWeight = 0;
    for (int i = 0; i < patterns.count(); i++) {
      double weight = patterns.weight(i);
      double value =
          weight
              * Sampling.at(
                  picture,
                  t.x(patterns.column(i), patterns.row(i)),
                  t.y(patterns.column(i), patterns.row(i)));
      if (i < patterns.finderCount()) {
        finders += value;
        findersWeight += Math.abs(weight);
      } else {
        others += value;
        othersWeight += Math.abs(weight);
      }
    }
    return others / othersWeight > MIN_REST * Math.max(0, finders / findersWeight);
  }

  private void climb(double module) {
    for (double step : STEPS) {
      boolean improved = true;
      for (int round = 0; improved && round < MAX_ROUNDS; round++) {
        improved = false;
        for (int i = 0; i < 8; i++) {
          improved |= tryStep(i, step * module) || tryStep(i, -step * module);
        }
      }
    }
  }

  private boolean tryStep(int coordinate, double step) {
    double before = quad[coordinate];
    quad[coordinate] = before + step;
    double here = score(quad, 0.25);
    if (here > score) {
      score = here;
      return true;
    }
    quad[coordinate] = before;
    return false;
  }

  /** Light minus dark; with a spread, four samples a module instead of one. */
  private double score(double[] tried, double spread) {
    Homography t = Homography.ofQuad(side, tried);
    if (!t.isProper(side)) {
      return Double.NEGATIVE_INFINITY;
    }
    double sum = 0;
    for (int i = 0; i < patterns.count(); i++) {
      double u = patterns.column(i);
      double v = patterns.row(i);
      double value;
      if (spread == 0) {
        value = Sampling.at(picture, t.x(u, v), t.y(u, v));
      } else {
        // Two samples on a diagonal, the other diagonal for the next module.
        double other = (i & 1) == 0 ? spread : -spread;
        value =
            (Sampling.at(picture, t.x(u - spread, v - other), t.y(u - spread, v - other))
                    + Sampling.at(picture, t.x(u + spread, v + other), t.y(u + spread, v + other)))
                / 2;
      }
      sum += patterns.weight(i) * value;
    }
    return sum;
  }
}
