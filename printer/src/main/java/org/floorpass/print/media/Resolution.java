package org.floorpass.print.media;

/**
 * The dots of a print head, across and along the feed. Heads sold as 203 dpi have exactly 8 dots a
 * millimetre; 300 and 600 dpi are taken as named.
 *
 * @param acrossDotsPerInch as named by the maker
 * @param feedDotsPerInch as named by the maker
 */
public record Resolution(int acrossDotsPerInch, int feedDotsPerInch) {
  private static final int LOWEST = 100;
  private static final int HIGHEST = 1200;

  public Resolution {
    if (acrossDotsPerInch < LOWEST
        || acrossDotsPerInch > HIGHEST
        || feedDotsPerInch < LOWEST
        || feedDotsPerInch > HIGHEST) {
      throw new IllegalArgumentException(
          "resolution out of range: " + acrossDotsPerInch + " x " + feedDotsPerInch + " dpi");
    }
  }

  /** The same in both directions. */
  public static Resolution of(int dotsPerInch) {
    return new Resolution(dotsPerInch, dotsPerInch);
  }

  /** Dots in one metre across. */
  public int acrossDotsPerMetre() {
    return dotsPerMetre(acrossDotsPerInch);
  }

  /** Dots in one metre along the feed. */
  public int feedDotsPerMetre() {
    return dotsPerMetre(feedDotsPerInch);
  }

  /** Whole dots that fit into a length across: the one rounding point, always down. */
  public int acrossDots(Length length) {
    return dots(length, acrossDotsPerMetre());
  }

  /** Whole dots that fit into a length along the feed, rounded down. */
  public int feedDots(Length length) {
    return dots(length, feedDotsPerMetre());
  }

  /** The length of some dots across, to the nearest micrometre. */
  public Length acrossLength(int dots) {
    return length(dots, acrossDotsPerMetre());
  }

  /** The length of some dots along the feed, to the nearest micrometre. */
  public Length feedLength(int dots) {
    return length(dots, feedDotsPerMetre());
  }

  /** True when dots are square. */
  public boolean square() {
    return acrossDotsPerInch == feedDotsPerInch;
  }

  private static int dots(Length length, int dotsPerMetre) {
    return Math.toIntExact((long) length.micrometres() * dotsPerMetre / 1_000_000);
  }

  private static Length length(int dots, int dotsPerMetre) {
    return new Length(Math.toIntExact((dots * 1_000_000L + dotsPerMetre / 2) / dotsPerMetre));
  }

  private static int dotsPerMetre(int dotsPerInch) {
    return dotsPerInch == 203
        ? 8_000
        : Math.toIntExact((dotsPerInch * 10_000_000L + 127) / 254_000L);
  }
}
