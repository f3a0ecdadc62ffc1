package org.floorpass.print.media;

/**
 * Unprintable edges of a stock on its printers.
 *
 * @param left across, at the head's first dot
 * @param top leading edge
 * @param right across
 * @param bottom trailing edge
 */
public record Edges(Length left, Length top, Length right, Length bottom) {
  /** Printable to the edge. */
  public static final Edges NONE = same(new Length(0));

  /** The same on all sides. */
  public static Edges same(Length edge) {
    return new Edges(edge, edge, edge, edge);
  }
}
