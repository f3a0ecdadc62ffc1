package org.floorpass.sim.printer.zpl;

import java.nio.charset.StandardCharsets;
import org.floorpass.sim.printer.PrinterCondition;

/**
 * The answers to host queries. Source: ZPL II Programming Guide, "~HS Host Status Return", "~HQ
 * Host Query" with its tables of error and warning flags, "~HI Host Identification". The column
 * positions of {@code ~HQES} (flag at 70, last nibble at 88) are those that Zebra's sample code for
 * its browser client counts on.
 */
final class HostReplies {
  private static final int MEDIA_OUT = 0x1;
  private static final int RIBBON_OUT = 0x2;
  private static final int HEAD_OPEN = 0x4;
  private static final int PAPER_JAM = 0x8000;
  private static final int PAUSED = 0x10000;

  private HostReplies() {}

  static byte[] hostStatus(
      PrinterCondition now, int labelLengthDots, int waiting, boolean full, boolean partial) {
    String first =
        String.format(
            "\u0002030,%d,%d,%04d,%03d,%d,0,%d,000,0,0,0\u0003\r\n",
            bit(now.labelsLeft() == 0),
            bit(now.paused()),
            Math.min(labelLengthDots, 9_999),
            Math.min(waiting, 999),
            bit(full),
            bit(partial));
    String second =
        String.format(
            "\u0002000,0,%d,%d,0,2,6,0,%08d,1,000\u0003\r\n",
            bit(now.headOpen()), bit(now.ribbonOut()), waiting);
    return latin(first + second + "\u00021234,0\u0003\r\n");
  }

  static byte[] errorStatus(PrinterCondition now) {
    int errors =
        (now.labelsLeft() == 0 ? MEDIA_OUT : 0)
            | (now.ribbonOut() ? RIBBON_OUT : 0)
            | (now.headOpen() ? HEAD_OPEN : 0)
            | (now.jammed() ? PAPER_JAM : 0)
            | (now.paused() ? PAUSED : 0);
    return latin(
        "\u0002\r\n"
            + String.format("%-46s", "  PRINTER STATUS")
            + String.format("\r\n   ERRORS:         %d 00000000 %08X ", bit(errors != 0), errors)
            + "\r\n   WARNINGS:       0 00000000 00000000 \r\n\u0003");
  }

  static byte[] identification(int dotsPerInch) {
    int dotsPerMillimetre = (int) Math.round(dotsPerInch / 25.4);
    return latin(
        "\u0002ZD421-" + dotsPerInch + "dpi,V93.21.26Z," + dotsPerMillimetre + ",8176KB\u0003\r\n");
  }

  private static int bit(boolean set) {
    return set ? 1 : 0;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
