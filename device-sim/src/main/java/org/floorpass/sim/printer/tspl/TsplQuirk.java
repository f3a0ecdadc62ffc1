package org.floorpass.sim.printer.tspl;

/** Where real devices differ from TSC's manual. Strict (none) is the default. */
public enum TsplQuirk {
  /** Answers nothing at all: Xprinter, Munbyn and other clones of the "4x6" kind over USB. */
  SILENT,
  /** Knows no {@code ESC !S}: TSC firmware before V6.29 EZ ("ESC !S", note). */
  NO_FOUR_BYTE_STATUS
}
