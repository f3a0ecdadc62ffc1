package org.floorpass.sim.printer.escpos;

/** Where real devices differ from Epson's reference. Strict (none) is the default. */
public enum EscPosQuirk {
  /** No cutter, paper is torn off: TM-P20, TM-m10 without cutter and most 58 mm printers. */
  NO_CUTTER,
  /** Answers nothing: 58 mm clones of the POS-5890 kind, whose USB has no way back. */
  SILENT,
  /** Knows no QR symbols (GS ( k): TM-T88III and older. */
  NO_NATIVE_QR
}
