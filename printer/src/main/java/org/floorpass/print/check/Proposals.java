package org.floorpass.print.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.floorpass.print.badge.QrSymbol;
import org.floorpass.print.layout.Canvas;
import org.floorpass.print.layout.Tolerance;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Length;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;

/** What would help when a code does not fit: a finer head, or larger labels. Pure. */
final class Proposals {
  private static final List<Integer> FINER = List.of(300, 600);

  private Proposals() {}

  static String forTarget(LabelStock stock, Resolution resolution, Length leastModule) {
    for (int finer : FINER) {
      if (finer > resolution.acrossDotsPerInch()
          && fits(stock, Resolution.of(finer), leastModule)) {
        return "A printer with " + finer + " dpi would do.";
      }
    }
    Optional<LabelStock> larger =
        StockCatalogue.all().stream()
            .filter(other -> sameMaker(stock, other) && fits(other, resolution, leastModule))
            .min(Comparator.comparingLong(Proposals::area));
    return larger
        .map(other -> "Labels such as " + other.id() + " would do.")
        .orElse("Larger labels are needed.");
  }

  private static boolean sameMaker(LabelStock one, LabelStock other) {
    String maker = one.id().replaceFirst("-.*", "");
    return other.id().startsWith(maker);
  }

  private static long area(LabelStock stock) {
    return (long) stock.size().width().micrometres() * stock.size().length().micrometres();
  }

  private static boolean fits(LabelStock stock, Resolution resolution, Length leastModule) {
    Canvas canvas = Canvas.of(stock, resolution);
    int x = canvas.widthDots() - canvas.dotsX(Tolerance.x(canvas));
    int y = canvas.heightDots() - canvas.dotsY(Tolerance.y(canvas));
    int module = Math.min(x, y) / QrSymbol.MODULES_WITH_QUIET;
    return module >= SizeCheck.FEWEST_MODULE_DOTS
        && canvas.lengthX(module) >= leastModule.micrometres();
  }
}
