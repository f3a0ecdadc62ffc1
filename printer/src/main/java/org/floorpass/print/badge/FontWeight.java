package org.floorpass.print.badge;

/** The two weights a badge uses, with the facts that legibility rests on. */
public enum FontWeight {
  /** Noto Sans Regular: vertical stems of 92 in 1000. */
  REGULAR(92),
  /** Noto Sans Bold: vertical stems of 152 in 1000. */
  BOLD(152);

  /** Height of capitals in 1000 of an em, the same in both weights (OS/2 sCapHeight). */
  public static final int CAP_HEIGHT_PER_MILLE = 714;

  private final int stemPerMille;

  FontWeight(int stemPerMille) {
    this.stemPerMille = stemPerMille;
  }

  /** Width of an upright stroke in 1000 of an em. */
  public int stemPerMille() {
    return stemPerMille;
  }

  /** Height of capitals at an em size, micrometres. */
  public static int capHeight(int emMicrometres) {
    return (int) ((long) emMicrometres * CAP_HEIGHT_PER_MILLE / 1000);
  }

  /** Em size that gives capitals of a height, micrometres, rounded up. */
  public static int emForCapHeight(int capHeightMicrometres) {
    return (int) ((capHeightMicrometres * 1000L + CAP_HEIGHT_PER_MILLE - 1) / CAP_HEIGHT_PER_MILLE);
  }

  /** Em size at which a stem is two dots wide, micrometres, rounded up. */
  public int emForTwoDotStem(int dotsPerMetre) {
    return (int) (2_000_000_000L / ((long) dotsPerMetre * stemPerMille)) + 1;
  }
}
