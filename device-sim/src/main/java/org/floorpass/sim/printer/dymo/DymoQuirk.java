package org.floorpass.sim.printer.dymo;

/** Where real devices differ from DYMO's manual. Strict (none) is the default. */
public enum DymoQuirk {
  /** A 1,248-dot head, 156 bytes a line: LabelWriter 4XL. */
  WIDE_HEAD,
  /** Knows the roll selection ESC q: LabelWriter 400 and 450 Twin Turbo. */
  TWO_ROLLS,
  /** Answers nothing: any LabelWriter behind a one-way print server. */
  SILENT
}
