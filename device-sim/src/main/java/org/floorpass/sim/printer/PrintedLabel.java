package org.floorpass.sim.printer;

/**
 * One piece of stock that left the printer.
 *
 * @param number counts from 1 over the life of the model
 * @param dots what is on it
 * @param dotsPerInch the head's nominal resolution: 203, 300 or 600
 */
public record PrintedLabel(int number, Dots dots, int dotsPerInch) {
  /**
   * Real dots a millimetre. Heads sold as 203 dpi have 8 dots/mm, 300 dpi 11.811 (some vendors
   * round to 12), 600 dpi 23.622.
   */
  public double dotsPerMillimetre() {
    return dotsPerMillimetre(dotsPerInch);
  }

  /** Real dots a millimetre of a nominal resolution. */
  public static double dotsPerMillimetre(int dotsPerInch) {
    return dotsPerInch == 203 ? 8.0 : dotsPerInch / 25.4;
  }
}
