package org.floorpass.print.media;

/**
 * A length in whole micrometres.
 *
 * @param micrometres zero or more, at most two metres: no label is longer
 */
public record Length(int micrometres) implements Comparable<Length> {
  private static final int LONGEST_MICROMETRES = 2_000_000;
  private static final int MICROMETRES_PER_HUNDREDTH_INCH = 254;

  public Length {
    if (micrometres < 0 || micrometres > LONGEST_MICROMETRES) {
      throw new IllegalArgumentException("length out of range: " + micrometres + " micrometres");
    }
  }

  /** Whole millimetres. */
  public static Length ofMillimetres(int millimetres) {
    return new Length(Math.multiplyExact(millimetres, 1000));
  }

  /** Hundredths of an inch, exact: 1/100 inch is 254 micrometres. */
  public static Length ofHundredthsInch(int hundredths) {
    return new Length(Math.multiplyExact(hundredths, MICROMETRES_PER_HUNDREDTH_INCH));
  }

  /** In millimetres with at most two decimals, for people: {@code 101.6 mm}. */
  public String plain() {
    int hundredths = (micrometres + 5) / 10;
    String text = hundredths / 100 + "." + (hundredths / 10) % 10 + hundredths % 10;
    return text.replaceFirst("\\.?0+$", "") + " mm";
  }

  @Override
  public int compareTo(Length other) {
    return Integer.compare(micrometres, other.micrometres);
  }
}
