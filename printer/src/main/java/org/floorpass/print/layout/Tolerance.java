package org.floorpass.print.layout;

/** How far a label may lie from where the printer believes it is. */
public final class Tolerance {
  /** Along the feed: die-cut registration of desktop printers. */
  public static final int FEED_MICROMETRES = 1_500;

  /** Across: play between the guides. */
  public static final int ACROSS_MICROMETRES = 1_000;

  private Tolerance() {}

  /** Tolerance along the canvas' x axis. */
  public static int x(Canvas canvas) {
    return canvas.turned() ? FEED_MICROMETRES : ACROSS_MICROMETRES;
  }

  /** Tolerance along the canvas' y axis. */
  public static int y(Canvas canvas) {
    return canvas.turned() ? ACROSS_MICROMETRES : FEED_MICROMETRES;
  }
}
