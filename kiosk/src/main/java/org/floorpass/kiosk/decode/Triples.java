package org.floorpass.kiosk.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which three finder patterns may belong to one symbol. Pure functions. */
final class Triples {
  /** Fits are the costly part; a real symbol ranks far above this. */
  static final int MAX_TRIPLES = 12;

  private Triples() {}

  /**
   * Three finders in the order of the symbol.
   *
   * @param corner where both timing patterns begin
   * @param right the other end of the upper one
   * @param below the other end of the left one
   * @param dimension modules a side as measured, not yet a possible one
   * @param penalty less is better
   */
  record Triple(Finder corner, Finder right, Finder below, double dimension, double penalty) {

    /** Possible dimensions, the nearest first. */
    int[] dimensions() {
      int version = (int) Math.round((dimension - 17) / 4);
      int nearest = Math.max(1, Math.min(40, version));
      int towards = dimension > 17 + 4 * nearest ? 1 : -1;
      int second = Math.max(1, Math.min(40, nearest + towards));
      int third = Math.max(1, Math.min(40, nearest - towards));
      return new int[] {17 + 4 * nearest, 17 + 4 * second, 17 + 4 * third};
    }
  }

  /** The best triples of some finders, the best first. */
  static List<Triple> of(List<Finder> finders) {
    List<Triple> triples = new ArrayList<>();
    for (int i = 0; i < finders.size(); i++) {
      for (int j = i + 1; j < finders.size(); j++) {
        for (int k = j + 1; k < finders.size(); k++) {
          add(triples, finders.get(i), finders.get(j), finders.get(k));
        }
      }
    }
    triples.sort(Comparator.comparingDouble(Triple::penalty));
    return triples.subList(0, Math.min(MAX_TRIPLES, triples.size()));
  }

  private static void add(List<Triple> triples, Finder a, Finder b, Finder c) {
    double small = Math.min(a.module(), Math.min(b.module(), c.module()));
    double large = Math.max(a.module(), Math.max(b.module(), c.module()));
    if (large > 2.5 * small) {
      return;
    }
    double ab = a.distance(b);
    double bc = b.distance(c);
    double ca = c.distance(a);
    if (bc >= ab && bc >= ca) {
      addOrdered(triples, a, b, c);
    } else if (ca >= ab) {
      addOrdered(triples, b, c, a);
    } else {
      addOrdered(triples, c, a, b);
    }
  }

  private static void addOrdered(List<Triple> triples, Finder corner, Finder one, Finder other) {
    double cross =
        (one.x() - corner.x()) * (other.y() - corner.y())
            - (one.y() - corner.y()) * (other.x() - corner.x());
    Finder right = cross > 0 ? one : other;
    Finder below = cross > 0 ? other : one;
    double across = modules(corner, right);
    double down = modules(corner, below);
    double legs = corner.distance(right) * corner.distance(below);
    double sine = Math.abs(cross) / legs;
    double ratio = Math.max(across / down, down / across);
    if (sine < 0.35 || ratio > 1.7 || across + down < 2 * 11 || across + down > 2 * 190) {
      return;
    }
    double small = Math.min(corner.module(), Math.min(one.module(), other.module()));
    double large = Math.max(corner.module(), Math.max(one.module(), other.module()));
    double lengths = corner.distance(right) / corner.distance(below);
    double penalty =
        2 * Math.log(ratio)
            + Math.log(large / small)
            + (1 - sine)
            + 0.5 * Math.abs(Math.log(lengths))
            + 0.3 * (3 - corner.quality() - one.quality() - other.quality());
    triples.add(new Triple(corner, right, below, (across + down) / 2 + 7, penalty));
  }

  private static double modules(Finder from, Finder to) {
    double here = from.moduleTowards(to.x(), to.y());
    double there = to.moduleTowards(from.x(), from.y());
    return from.distance(to) / ((here + there) / 2);
  }
}
