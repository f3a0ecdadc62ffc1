package org.floorpass.kiosk.decode;

import com.google.zxing.qrcode.decoder.Version;

/**
 * The modules whose colour is known before reading: finder patterns with separators, timing
 * patterns, alignment patterns (ISO/IEC 18004:2015, 6.3.3 to 6.3.6). Immutable.
 */
final class FunctionPatterns {
  private static final int MAX_VERSION = 40;
  private static final FunctionPatterns[] BY_VERSION = new FunctionPatterns[MAX_VERSION + 1];

  static {
    for (int version = 1; version <= MAX_VERSION; version++) {
      BY_VERSION[version] = new FunctionPatterns(version);
    }
  }

  private final int dimension;
  private final int[] centres;
  private final double[] columns;
  private final double[] rows;
  private final double[] weights;
  private final int finderCount;
  private int count;

  private FunctionPatterns(int version) {
    this.dimension = 17 + 4 * version;
    this.centres = Version.getVersionForNumber(version).getAlignmentPatternCenters();
    int room = 3 * 64 + 2 * dimension + 25 * centres.length * centres.length;
    this.columns = new double[room];
    this.rows = new double[room];
    this.weights = new double[room];
    addFinder(0, 0);
    addFinder(dimension - 7, 0);
    addFinder(0, dimension - 7);
    this.finderCount = count;
    addTiming();
    for (int row : centres) {
      for (int column : centres) {
        if (isAlignment(column, row)) {
          addAlignment(column, row);
        }
      }
    }
    double total = 0;
    for (int i = 0; i < count; i++) {
      total += Math.abs(weights[i]) / 2;
    }
    for (int i = 0; i < count; i++) {
      weights[i] /= total;
    }
  }

  /**
   * The patterns of a symbol of a size.
   *
   * @param dimension modules a side: 21, 25, … 177
   */
  static FunctionPatterns ofDimension(int dimension) {
    return BY_VERSION[(dimension - 17) / 4];
  }

  int dimension() {
    return dimension;
  }

  /** Centre modules of the alignment patterns, along either side; shared, not to be changed. */
  int[] alignmentCentres() {
    return centres;
  }

  /** Whether there is an alignment pattern around a module: not where the finders are. */
  boolean isAlignment(int column, int row) {
    int far = dimension - 7;
    return !(column == 6 && row == 6)
        && !(column == 6 && row == far)
        && !(column == far && row == 6);
  }

  int count() {
    return count;
  }

  /** How many of them, the first ones, belong to finders. */
  int finderCount() {
    return finderCount;
  }

  /** Column of the centre of the i-th known module. */
  double column(int i) {
    return columns[i];
  }

  /** Row of the centre of the i-th known module. */
  double row(int i) {
    return rows[i];
  }

  /** Positive where light; light and dark weigh the same, together 1 each. */
  double weight(int i) {
    return weights[i];
  }

  private void addFinder(int left, int top) {
    for (int y = -1; y <= 7; y++) {
      for (int x = -1; x <= 7; x++) {
        int ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
        boolean inside =
            left + x >= 0 && top + y >= 0 && left + x < dimension && top + y < dimension;
        if (inside) {
          boolean dark = ring != 2 && ring != 4;
          add(left + x, top + y, dark ? -40.0 / 33 : 40.0 / 31);
        }
      }
    }
  }

  private void addTiming() {
    int length = dimension - 16;
    for (int i = 8; i < dimension - 8; i++) {
      boolean dark = (i & 1) == 0;
      double weight = dark ? -1.0 * length / (length + 1) : 1.0 * length / (length - 1);
      add(i, 6, weight);
      add(6, i, weight);
    }
  }

  private void addAlignment(int column, int row) {
    for (int y = -2; y <= 2; y++) {
      for (int x = -2; x <= 2; x++) {
        boolean dark = Math.max(Math.abs(x), Math.abs(y)) != 1;
        add(column + x, row + y, dark ? -20.0 / 17 : 20.0 / 8);
      }
    }
  }

  private void add(int column, int row, double weight) {
    columns[count] = column + 0.5;
    rows[count] = row + 0.5;
    weights[count] = weight;
    count++;
  }
}
