package org.floorpass.sim.printer;

/**
 * The stock in a printer, as the printer itself knows it after calibration: dots, no names.
 *
 * @param widthDots printable width
 * @param lengthDots length of one label, or of the page on continuous stock
 * @param dotsPerInch the head: 203, 300 or 600
 * @param continuous true when no gap or mark ends the label, so that the job decides its length
 */
public record LoadedStock(int widthDots, int lengthDots, int dotsPerInch, boolean continuous) {
  /** Four by two inches on a 203 dpi head: the bench's default (812 x 406 dots). */
  public static final LoadedStock ZEBRA_4X2_203 = new LoadedStock(812, 406, 203, false);

  /** Checks the sides. */
  public LoadedStock {
    if (widthDots < 1
        || lengthDots < 1
        || widthDots > Dots.MAXIMUM_SIDE_DOTS
        || lengthDots > Dots.MAXIMUM_SIDE_DOTS) {
      throw new IllegalArgumentException("stock of " + widthDots + " x " + lengthDots + " dots");
    }
  }

  /** Die-cut labels of a size in inches. */
  public static LoadedStock inches(double width, double length, int dotsPerInch) {
    return new LoadedStock(
        (int) (width * dotsPerInch), (int) (length * dotsPerInch), dotsPerInch, false);
  }
}
