package org.floorpass.sim.printer.brother;

import org.floorpass.sim.printer.Dots;

/**
 * A DK roll as the printer's sensors know it: whole millimetres and a type. Printable pins and the
 * right margin in pins are those of "Media specifications" (page size and print area tables, 300
 * dpi).
 *
 * @param widthMillimetres as reported in byte 10 of the status
 * @param lengthMillimetres as reported in byte 17; 0 for continuous rolls
 * @param printablePins width of the print area
 * @param rightPins unprintable pins before the print area, counted from the first pin of the line
 * @param printableRows length of the print area at 300 dpi; 0 for continuous rolls
 * @param blackAndRed the two-colour DK-22251, which needs two-colour data even for black
 */
public record BrotherRoll(
    int widthMillimetres,
    int lengthMillimetres,
    int printablePins,
    int rightPins,
    int printableRows,
    boolean blackAndRed) {
  /** DK-11202 (DK-1202 in America): 62 x 100 mm. */
  public static final BrotherRoll DK_11202 = new BrotherRoll(62, 100, 696, 12, 1_109, false);

  /** DK-11201 (DK-1201): 29 x 90 mm. */
  public static final BrotherRoll DK_11201 = new BrotherRoll(29, 90, 306, 6, 991, false);

  /** DK-11209 (DK-1209): 62 x 29 mm. */
  public static final BrotherRoll DK_11209 = new BrotherRoll(62, 29, 696, 12, 271, false);

  /** DK-11204 (DK-1204): 17 x 54 mm. */
  public static final BrotherRoll DK_11204 = new BrotherRoll(17, 54, 165, 0, 566, false);

  /** DK-22205 (DK-2205): 62 mm continuous. */
  public static final BrotherRoll DK_22205 = new BrotherRoll(62, 0, 696, 12, 0, false);

  /** DK-22251 (DK-2251): 62 mm continuous, black and red. */
  public static final BrotherRoll DK_22251 = new BrotherRoll(62, 0, 696, 12, 0, true);

  /** DK-22210 (DK-2210): 29 mm continuous. */
  public static final BrotherRoll DK_22210 = new BrotherRoll(29, 0, 306, 6, 0, false);

  /** DK-N55224: 54 mm continuous, paper. */
  public static final BrotherRoll DK_N55224 = new BrotherRoll(54, 0, 590, 0, 0, false);

  /**
   * DK-11247 (DK-1247): sold as 103 x 164 mm; the shorter DK-11241 "102 x 152" is reported as 102 x
   * 153 (pklaus/brother_ql issue 27).
   */
  public static final BrotherRoll DK_11241 = new BrotherRoll(102, 153, 1_164, 12, 1_660, false);

  /** Checks the numbers. */
  public BrotherRoll {
    if (widthMillimetres < 1
        || widthMillimetres > 255
        || lengthMillimetres < 0
        || lengthMillimetres > 255
        || printablePins < 1
        || printablePins > Dots.MAXIMUM_SIDE_DOTS
        || rightPins < 0
        || (lengthMillimetres == 0) != (printableRows == 0)) {
      throw new IllegalArgumentException("no such roll");
    }
  }

  /** Continuous rolls have no length of their own. */
  public boolean continuous() {
    return lengthMillimetres == 0;
  }

  /** Byte 11 of the status and n2 of the print information: 0Ah continuous, 0Bh die-cut. */
  int type() {
    return continuous() ? 0x0a : 0x0b;
  }
}
