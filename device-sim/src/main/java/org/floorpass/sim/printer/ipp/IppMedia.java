package org.floorpass.sim.printer.ipp;

import java.util.List;
import java.util.Locale;

/**
 * A size that the printer knows, in hundredths of a millimetre as in media-col (PWG 5100.7). The
 * printer prints to the edge.
 */
public record IppMedia(String prefix, int widthHundredths, int lengthHundredths) {
  /** Two sizes are the same within half a millimetre. */
  private static final int TOLERANCE = 50;

  /** 62 x 100 mm, Brother DK-11202. */
  public static final IppMedia LABEL_62X100 = new IppMedia("oe_dk11202-label", 6_200, 10_000);

  /** 29 x 90 mm, Brother DK-11201. */
  public static final IppMedia LABEL_29X90 = new IppMedia("oe_dk11201-label", 2_900, 9_000);

  /** 4 x 2 inches. */
  public static final IppMedia LABEL_4X2 = new IppMedia("oe_4x2-label", 10_160, 5_080);

  /** Checks the size. */
  public IppMedia {
    if (widthHundredths < 100 || lengthHundredths < 100 || lengthHundredths > 100_000) {
      throw new IllegalArgumentException("no label has this size");
    }
  }

  /** The self-describing name, PWG 5101.1 section 5. */
  String keyword() {
    return prefix + "_" + millimetres(widthHundredths) + "x" + millimetres(lengthHundredths) + "mm";
  }

  private static String millimetres(int hundredths) {
    return hundredths % 100 == 0
        ? String.valueOf(hundredths / 100)
        : String.format(Locale.ROOT, "%.2f", hundredths / 100.0).replaceAll("0$", "");
  }

  boolean sameSize(int width, int length) {
    return Math.abs(width - widthHundredths) <= TOLERANCE
        && Math.abs(length - lengthHundredths) <= TOLERANCE;
  }

  /** The one rounding from hundredths of a millimetre to dots. */
  int widthDots(int dotsPerInch) {
    return Math.toIntExact(Math.round(widthHundredths * (double) dotsPerInch / 2_540));
  }

  /** The one rounding from hundredths of a millimetre to dots. */
  int lengthDots(int dotsPerInch) {
    return Math.toIntExact(Math.round(lengthHundredths * (double) dotsPerInch / 2_540));
  }

  IppValue.Group size() {
    return new IppValue.Group(
        List.of(
            IppAttribute.wholes("x-dimension", widthHundredths),
            IppAttribute.wholes("y-dimension", lengthHundredths)));
  }

  IppValue.Group collection() {
    return new IppValue.Group(
        List.of(
            IppAttribute.of("media-size", size()),
            IppAttribute.wholes("media-bottom-margin", 0),
            IppAttribute.wholes("media-left-margin", 0),
            IppAttribute.wholes("media-right-margin", 0),
            IppAttribute.wholes("media-top-margin", 0),
            IppAttribute.keywords("media-source", "main-roll"),
            IppAttribute.keywords("media-type", "labels")));
  }
}
