package org.floorpass.sim.printer.zpl;

import java.util.Optional;

/** What a printer remembers from one format to the next, until power is cut. Mutable, confined. */
final class Settings {
  int printWidth;
  Optional<Integer> labelLength = Optional.empty();
  int homeX;
  int homeY;
  int shiftTop;
  int shiftLeft;
  boolean upsideDown;
  boolean utf8;
  int fontHeight = 9;
  int fontWidth;

  Settings(int printWidth) {
    this.printWidth = printWidth;
  }
}
