package org.floorpass.sim.printer.zpl;

import java.util.Optional;

/** One field between {@code ^FO} and {@code ^FS}. Mutable, confined to one format. */
final class Field {
  /** A native QR field: magnification in dots a module, and the level when the data names none. */
  record QrShape(int magnification, char level) {}

  /** A field block: width in dots, most lines, extra leading, justification L C R J. */
  record Block(int widthDots, int lines, int leading, char justification) {}

  int x;
  int y;

  /** {@code ^FT}: the point is the bottom left corner or base line, not the top left corner. */
  boolean typeset;

  boolean reversed;
  Optional<Character> hexadecimalMark = Optional.empty();
  Optional<QrShape> qr = Optional.empty();
  Optional<Block> block = Optional.empty();
  Optional<String> unsupported = Optional.empty();
  int fontHeight;
  int fontWidth;
}
