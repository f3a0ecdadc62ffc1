package org.floorpass.sim.printer.epl;

/** Where real devices differ from Zebra's manual. Strict (none) is the default. */
public enum EplQuirk {
  /** Answers nothing: LP 2844 on its parallel port. */
  SILENT
}
