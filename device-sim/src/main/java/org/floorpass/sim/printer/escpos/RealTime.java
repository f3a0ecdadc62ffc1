package org.floorpass.sim.printer.escpos;

import org.floorpass.sim.printer.PrinterCondition;

/**
 * The commands that the printer obeys the moment their bytes arrive, wherever they stand ("DLE EOT
 * n", notes), and the status bits.
 */
final class RealTime {
  private static final int DLE = 0x10;
  private static final int EOT = 0x04;

  /** Bits 1 and 4 are always on. */
  private static final int FIXED = 0x12;

  private int seen;

  /** Takes a byte of the host; the n of a DLE EOT n that is complete now, else 0. */
  int next(byte one) {
    int code = one & 0xff;
    if (seen == 2 && code >= 1 && code <= 4) {
      seen = 0;
      return code;
    }
    seen = code == DLE ? 1 : seen == 1 && code == EOT ? 2 : 0;
    return 0;
  }

  /** The answer to DLE EOT n. */
  static int answer(int n, PrinterCondition now) {
    boolean out = now.labelsLeft() == 0;
    boolean offline = !now.canPrint();
    return FIXED
        | switch (n) {
          case 1 -> offline ? 0x08 : 0;
          case 2 -> (now.headOpen() ? 0x04 : 0) | (out ? 0x20 : 0) | (now.jammed() ? 0x40 : 0);
          case 3 -> now.jammed() ? 0x08 : 0; // autocutter error
          default -> out ? 0x60 | 0x0c : 0; // roll end, and near end with it
        };
  }

  /** The four bytes of Automatic Status Back ("GS a"). */
  static byte[] automatic(PrinterCondition now) {
    boolean out = now.labelsLeft() == 0;
    return new byte[] {
      (byte) (0x10 | (now.canPrint() ? 0 : 0x08) | (now.headOpen() ? 0x20 : 0)),
      (byte) (now.jammed() ? 0x08 : 0),
      (byte) (out ? 0x0f : 0),
      0
    };
  }
}
