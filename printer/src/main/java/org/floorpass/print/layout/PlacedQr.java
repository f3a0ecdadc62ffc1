package org.floorpass.print.layout;

import org.floorpass.print.badge.QrSymbol;

/**
 * The code in whole dots of the canvas.
 *
 * @param xDots left edge of the quiet zone
 * @param yDots top edge of the quiet zone
 * @param moduleX dots a module in x
 * @param moduleY dots a module in y
 */
public record PlacedQr(int xDots, int yDots, int moduleX, int moduleY) {
  /** Width with both quiet zones. */
  public int widthDots() {
    return moduleX * QrSymbol.MODULES_WITH_QUIET;
  }

  /** Height with both quiet zones. */
  public int heightDots() {
    return moduleY * QrSymbol.MODULES_WITH_QUIET;
  }

  /** With its quiet zone, in micrometres. */
  public Box box(Canvas canvas) {
    int x = canvas.lengthX(xDots);
    int y = canvas.lengthY(yDots);
    return new Box(
        x, y, canvas.lengthX(xDots + widthDots()) - x, canvas.lengthY(yDots + heightDots()) - y);
  }
}
