package org.floorpass.print.layout;

import org.floorpass.print.badge.ShapedLine;

/** One thing on the canvas besides the code. Places are micrometres. */
public sealed interface PlacedElement {
  /** Its name in faults. */
  String name();

  /** The rectangle it keeps to. */
  Box box();

  /**
   * One line of text.
   *
   * @param line shaped
   * @param emMicrometres its size
   * @param x left end of the line
   * @param baseline from the top
   * @param white true on a black banner
   */
  record Text(
      String name, ShapedLine line, int emMicrometres, int x, int baseline, boolean white, Box box)
      implements PlacedElement {}

  /** A filled black rectangle: banner or rule. */
  record Fill(String name, Box box) implements PlacedElement {}

  /** The portrait, filling its box. */
  record Portrait(String name, Box box) implements PlacedElement {}
}
