package org.floorpass.print.check;

import org.floorpass.print.badge.Badge;
import org.floorpass.print.layout.Layout;
import org.floorpass.print.media.Length;

/**
 * The proof that a badge may be printed on a stock at a resolution. Only {@link SizeCheck} makes
 * one, and only a Printable becomes dots. It borrows the badge of the order that was checked.
 */
public final class Printable implements SizeVerdict {
  private final Badge badge;
  private final Layout layout;

  Printable(Badge badge, Layout layout) {
    this.badge = badge;
    this.layout = layout;
  }

  /** What stands on it. */
  public Badge badge() {
    return badge;
  }

  /** Where everything stands. */
  public Layout layout() {
    return layout;
  }

  /** Side of one module. */
  public Length module() {
    return new Length(layout.canvas().lengthX(layout.qr().moduleX()));
  }
}
