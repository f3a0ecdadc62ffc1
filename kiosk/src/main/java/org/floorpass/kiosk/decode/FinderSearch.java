package org.floorpass.kiosk.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds finder patterns (ISO/IEC 18004:2015, 6.3.3.1: dark and light 1:1:3:1:1 along every line
 * through the centre) with more tolerance than ZXing, because what follows is choosier. Pure
 * functions.
 */
final class FinderSearch {
  /** More candidates than this make more triples than the budget allows. */
  static final int MAX_FINDERS = 18;

  /** Directions in which the outline is followed. */
  private static final int RAYS = 32;

  /** Share of directions that must look right; glare and dirt take some. */
  private static final double MIN_QUALITY = 0.45;

  private static final double[] COSINE = new double[RAYS];
  private static final double[] SINE = new double[RAYS];

  static {
    for (int i = 0; i < RAYS; i++) {
      COSINE[i] = Math.cos(2 * Math.PI * i / RAYS);
      SINE[i] = Math.sin(2 * Math.PI * i / RAYS);
    }
  }

  private final BinaryPlane plane;
  private final List<Candidate> candidates = new ArrayList<>();

  private static final class Candidate {
    private double x;
    private double y;
    private double module;
    private int hits;
  }

  private FinderSearch(BinaryPlane plane) {
    this.plane = plane;
  }

  /** The finder patterns of a picture, the best first. */
  static List<Finder> find(BinaryPlane plane) {
    FinderSearch search = new FinderSearch(plane);
    for (int y = 0; y < plane.height(); y++) {
      search.scanRow(y);
    }
    return search.candidates.stream()
        .filter(candidate -> candidate.hits > 1)
        .sorted(Comparator.comparingInt((Candidate candidate) -> -candidate.hits))
        .limit(4L * MAX_FINDERS)
        .map(search::outline)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingDouble((Finder finder) -> -finder.quality()))
        .limit(MAX_FINDERS)
        .toList();
  }

  private void scanRow(int y) {
    byte[] pixels = plane.pixels();
    int width = plane.width();
    int offset = y * width;
    int[] runs = new int[5];
    int seen = 0;
    int start = 0;
    for (int x = 1; x <= width; x++) {
      if (x < width && pixels[offset + x] == pixels[offset + x - 1]) {
        continue;
      }
      System.arraycopy(runs, 1, runs, 0, 4);
      runs[4] = x - start;
      seen++;
      start = x;
      if (seen >= 5 && pixels[offset + x - 1] != 0 && looksRight(runs)) {
        double centre = x - runs[4] - runs[3] - runs[2] / 2.0;
        check(centre, y, sum(runs));
      }
    }
  }

  private static int sum(int[] runs) {
    return runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
  }

  private static boolean looksRight(int[] runs) {
    int total = sum(runs);
    if (total < 7) {
      return false;
    }
    double unit = total / 7.0;
    double slack = unit * 0.8 + 0.4;
    return Math.abs(runs[0] - unit) < slack
        && Math.abs(runs[1] - unit) < slack
        && Math.abs(runs[3] - unit) < slack
        && Math.abs(runs[4] - unit) < slack
        && Math.abs(runs[2] - 3 * unit) < 1.6 * slack;
  }

  private void check(double x, int y, int total) {
    double[] vertical = cross((int) x, y, 0, 1, total);
    if (vertical.length == 0) {
      return;
    }
    double centreY = vertical[0];
    double[] horizontal = cross((int) x, (int) centreY, 1, 0, total);
    if (horizontal.length == 0) {
      return;
    }
    double centreX = horizontal[0];
    double module = (horizontal[1] + vertical[1]) / 14;
    for (Candidate candidate : candidates) {
      double near = Math.max(candidate.module, module) * 1.5;
      if (Math.abs(candidate.x - centreX) < near && Math.abs(candidate.y - centreY) < near) {
        double weight = candidate.hits;
        candidate.x = (candidate.x * weight + centreX) / (weight + 1);
        candidate.y = (candidate.y * weight + centreY) / (weight + 1);
        candidate.module = (candidate.module * weight + module) / (weight + 1);
        candidate.hits++;
        return;
      }
    }
    if (candidates.size() < 2_000) {
      Candidate fresh = new Candidate();
      fresh.x = centreX;
      fresh.y = centreY;
      fresh.module = module;
      fresh.hits = 1;
      candidates.add(fresh);
    }
  }

  /** Centre and total length of the pattern along a line, or nothing. */
  private double[] cross(int x, int y, int dx, int dy, int reference) {
    int[] runs = new int[5];
    int limit = 2 * reference;
    int[] backwards = arms(x, y, -dx, -dy, limit);
    int[] forwards = arms(x + dx, y + dy, dx, dy, limit);
    if (backwards.length == 0 || forwards.length == 0) {
      return new double[0];
    }
    runs[0] = backwards[2];
    runs[1] = backwards[1];
    runs[2] = backwards[0] + forwards[0];
    runs[3] = forwards[1];
    runs[4] = forwards[2];
    int total = sum(runs);
    if (total * 5 < reference * 2 || total * 2 > reference * 5 || !looksRight(runs)) {
      return new double[0];
    }
    double shift = (forwards[0] - backwards[0]) / 2.0 + 1;
    double at = (dx != 0 ? x : y) + shift - 0.0;
    return new double[] {at, total};
  }

  /** Lengths of dark, light, dark from a place outwards. */
  private int[] arms(int x, int y, int dx, int dy, int limit) {
    int[] arms = new int[3];
    int atX = x;
    int atY = y;
    for (int i = 0; i < 3; i++) {
      boolean dark = i != 1;
      while (inside(atX, atY) && plane.isDark(atX, atY) == dark && arms[i] <= limit) {
        arms[i]++;
        atX += dx;
        atY += dy;
      }
      if (i < 2 && (!inside(atX, atY) || arms[i] > limit) || arms[i] > limit) {
        return new int[0];
      }
    }
    return arms;
  }

  private boolean inside(int x, int y) {
    return x >= 0 && y >= 0 && x < plane.width() && y < plane.height();
  }

  /** Follows the outline of a candidate in all directions. */
  private Optional<Finder> outline(Candidate candidate) {
    double[] inner = new double[RAYS];
    double[] outer = new double[RAYS];
    double limit = candidate.module * 10;
    for (int i = 0; i < RAYS; i++) {
      follow(candidate, i, limit, inner, outer);
    }
    int valid = 0;
    double innerSum = 0;
    for (int i = 0; i < RAYS; i++) {
      double ratio = inner[i] > 0 ? outer[i] / inner[i] : 0;
      // 3.5 modules to 1.5 in every direction.
      if (ratio > 1.6 && ratio < 3.4) {
        valid++;
        innerSum += outer[i];
      } else {
        outer[i] = -1;
      }
    }
    double quality = (double) valid / RAYS;
    if (quality < MIN_QUALITY) {
      return Optional.empty();
    }
    double mean = innerSum / valid;
    for (int i = 0; i < RAYS; i++) {
      if (outer[i] < 0) {
        double opposite = outer[(i + RAYS / 2) % RAYS];
        outer[i] = opposite > 0 ? opposite : inner[i] > 0 ? inner[i] * 7 / 3 : mean;
      }
    }
    return Optional.of(corners(candidate, outer, mean / 3.95, quality));
  }

  private void follow(Candidate candidate, int ray, double limit, double[] inner, double[] outer) {
    int colours = 0;
    boolean dark = true;
    for (double r = 0; r < limit; r += 0.5) {
      int x = (int) Math.floor(candidate.x + r * COSINE[ray]);
      int y = (int) Math.floor(candidate.y + r * SINE[ray]);
      if (plane.isDark(x, y) != dark) {
        dark = !dark;
        colours++;
        if (colours == 1) {
          inner[ray] = r;
        } else if (colours == 3) {
          outer[ray] = r;
          return;
        }
      }
    }
  }

  private static Finder corners(
      Candidate candidate, double[] outer, double module, double quality) {
    double[] xs = new double[RAYS];
    double[] ys = new double[RAYS];
    for (int i = 0; i < RAYS; i++) {
      xs[i] = candidate.x + outer[i] * COSINE[i];
      ys[i] = candidate.y + outer[i] * SINE[i];
    }
    int a = farthest(xs, ys, candidate.x, candidate.y);
    int c = farthest(xs, ys, xs[a], ys[a]);
    double nx = -(ys[c] - ys[a]);
    double ny = xs[c] - xs[a];
    int b = a;
    int d = a;
    double most = 0;
    double least = 0;
    for (int i = 0; i < RAYS; i++) {
      double side = (xs[i] - xs[a]) * nx + (ys[i] - ys[a]) * ny;
      if (side > most) {
        most = side;
        b = i;
      }
      if (side < least) {
        least = side;
        d = i;
      }
    }
    return new Finder(
        candidate.x,
        candidate.y,
        module,
        quality,
        new double[] {xs[a], xs[b], xs[c], xs[d]},
        new double[] {ys[a], ys[b], ys[c], ys[d]});
  }

  private static int farthest(double[] xs, double[] ys, double x, double y) {
    int best = 0;
    double distance = -1;
    for (int i = 0; i < xs.length; i++) {
      double here = Math.hypot(xs[i] - x, ys[i] - y);
      if (here > distance) {
        distance = here;
        best = i;
      }
    }
    return best;
  }
}
