package org.floorpass.print.check;

import org.floorpass.print.badge.Badge;

/**
 * The proof that a badge may be printed on a stock at a resolution. Only {@link SizeCheck} makes
 * one, and only a Printable becomes dots. It borrows the badge of the order that was checked.
 */
public final class Printable implements SizeVerdict {
  private final Badge badge;

  Printable(Badge badge) {
    this.badge = badge;
  }

  /** What stands on it. */
  public Badge badge() {
    return badge;
  }
}
