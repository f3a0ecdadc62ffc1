package org.floorpass.print.layout;

import org.floorpass.print.badge.BadgeTemplate;
import org.floorpass.print.badge.QrSymbol;

/**
 * Picks the largest whole number of dots a module that fits: the larger the module, the farther it
 * is read. Pure.
 */
public final class QrSolver {
  /** Larger modules read no farther at a terminal and take the room of the name. */
  private static final int MOST_MODULE_MICROMETRES = 1_300;

  private QrSolver() {}

  /**
   * A solution; zero modules where nothing fits.
   *
   * @param moduleX dots a module in x
   * @param moduleY dots a module in y
   * @param availableX dots in x less the tolerance
   * @param availableY dots in y less the tolerance
   */
  public record Solution(int moduleX, int moduleY, int availableX, int availableY) {
    /** True when a symbol fits at all. */
    public boolean fits() {
      return moduleX > 0;
    }
  }

  /**
   * Solves for a template's share of the canvas; when even the fewest dots do not fit into the
   * share, the code may take the whole printable area.
   *
   * @param least fewest dots a module in x that will do
   */
  public static Solution solve(
      Canvas canvas, BadgeTemplate template, boolean withPhoto, int least) {
    int x = canvas.widthDots() - canvas.dotsX(Tolerance.x(canvas));
    int y = canvas.heightDots() - canvas.dotsY(Tolerance.y(canvas));
    int shareX = canvas.lying() ? perMille(canvas.widthDots(), template.qrShareLyingPerMille()) : x;
    int shareY =
        canvas.lying()
            ? y
            : perMille(canvas.heightDots(), template.qrShareUprightPerMille(withPhoto));
    Solution shared = largest(canvas, Math.min(x, shareX), Math.min(y, shareY));
    Solution all = largest(canvas, x, y);
    if (shared.moduleX() >= least) {
      return shared;
    }
    if (all.moduleX() < least) {
      return all;
    }
    return inRatio(canvas, least, x, y);
  }

  private static Solution largest(Canvas canvas, int availableX, int availableY) {
    int most = canvas.dotsX(MOST_MODULE_MICROMETRES);
    for (int module = Math.min(most, availableX / QrSymbol.MODULES_WITH_QUIET);
        module > 0;
        module--) {
      Solution solution = inRatio(canvas, module, availableX, availableY);
      if (solution.fits() && solution.moduleY() * QrSymbol.MODULES_WITH_QUIET <= availableY) {
        return solution;
      }
    }
    return new Solution(0, 0, availableX, availableY);
  }

  /** Square modules on oblong dots need a whole number in both directions. */
  private static Solution inRatio(Canvas canvas, int moduleX, int availableX, int availableY) {
    long scaled = (long) moduleX * canvas.dotsPerMetreY();
    boolean whole = scaled % canvas.dotsPerMetreX() == 0;
    int moduleY = whole ? Math.toIntExact(scaled / canvas.dotsPerMetreX()) : 0;
    return new Solution(whole ? moduleX : 0, moduleY, availableX, availableY);
  }

  private static int perMille(int dots, int share) {
    return Math.toIntExact((long) dots * share / 1000);
  }
}
