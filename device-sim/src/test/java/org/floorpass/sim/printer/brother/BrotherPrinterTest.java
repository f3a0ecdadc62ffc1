package org.floorpass.sim.printer.brother;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.floorpass.sim.printer.GoldenStreams;
import org.floorpass.sim.printer.PrinterCondition;
import org.junit.jupiter.api.Test;

class BrotherPrinterTest {
  private static final PrinterCondition READY = PrinterCondition.ready(5);
  private static final String PRINTED_FRAMES = "06 01|01 01|06 00";

  private final BrotherPrinter printer =
      new BrotherPrinter(BrotherModel.QL_820NWB, BrotherRoll.DK_22205, READY);

  private static byte[] hex(String bytes) {
    return HexFormat.of().parseHex(bytes.replace(" ", ""));
  }

  /** Type and phase of every frame. */
  private static String frames(byte[] replies) {
    assertThat(replies.length % 32).isZero();
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < replies.length; at += 32) {
      assertThat(Arrays.copyOfRange(replies, at, at + 3)).isEqualTo(hex("802042"));
      text.append(text.isEmpty() ? "" : "|")
          .append(String.format("%02x %02x", replies[at + 18], replies[at + 19]));
    }
    return text.toString();
  }

  /** 200 lines with the first, the second and the last printable dot of 62 mm tape. */
  private static byte[] page(String settings, String information, int rows, boolean last) {
    ByteArrayOutputStream job = new ByteArrayOutputStream();
    job.writeBytes(hex("1b40 1b696101"));
    job.writeBytes(hex(settings));
    job.writeBytes(hex("1b697a" + information));
    byte[] line = new byte[90];
    line[1] = 0x0c; // pins 12 and 13
    line[88] = 0x10; // pin 707
    for (int row = 0; row < rows; row++) {
      job.writeBytes(hex("67005a"));
      job.writeBytes(line);
    }
    job.write(last ? 0x1a : 0x0c);
    return job.toByteArray();
  }

  private static byte[] tape(int rows) {
    return page(
        "1b694d40 1b694101 1b694b08 1b69642300", "860a3e00" + little(rows) + "0000", rows, true);
  }

  private static String little(int rows) {
    return HexFormat.of().toHexDigits(Integer.reverseBytes(rows));
  }

  @Test
  void statusSaysWhichModelAndWhichMedia() {
    byte[] status = printer.accept(hex("1b6953"));
    assertThat(status)
        .isEqualTo(
            hex(
                "8020423441300000 0000 3e0a 000000 00 00 00 00 00 0000 00000000000000000000"
                    .replace(" ", "")));
    printer.load(BrotherRoll.DK_11201, 9);
    status = printer.accept(hex("1b6953"));
    assertThat(status[10]).isEqualTo((byte) 29);
    assertThat(status[11]).isEqualTo((byte) 0x0b);
    assertThat(status[17]).isEqualTo((byte) 90);
  }

  @Test
  void aHealthyPageIsAnsweredByThreeFramesAndIsMirrored() {
    assertThat(frames(printer.accept(tape(200)))).isEqualTo(PRINTED_FRAMES);
    assertThat(printer.complaints()).isEmpty();
    var dots = printer.labels().getFirst().dots();
    assertThat(dots.width()).isEqualTo(696);
    assertThat(dots.height()).isEqualTo(200);
    assertThat(dots.black(695, 0)).isTrue();
    assertThat(dots.black(694, 0)).isTrue();
    assertThat(dots.black(0, 199)).isTrue();
    assertThat(dots.blackCount()).isEqualTo(600);
  }

  @Test
  void wrongMediaIsAnErrorFrameAndTheRestOfTheJobIsThrownAway() {
    printer.load(BrotherRoll.DK_11202, 5);
    byte[] replies = printer.accept(tape(200));
    assertThat(frames(replies)).isEqualTo("02 00");
    assertThat(replies[9]).isEqualTo((byte) 0x01);
    printer.accept(Arrays.copyOfRange(tape(200), 2, tape(200).length));
    assertThat(printer.labels()).isEmpty();
    printer.load(BrotherRoll.DK_22205, 5);
    assertThat(printer.labels()).isEmpty();
    assertThat(frames(printer.accept(tape(200)))).isEqualTo(PRINTED_FRAMES);
    assertThat(printer.labels()).hasSize(1);
  }

  @Test
  void anOpenCoverAnEmptyRollAndAJamHaveTheirBits() {
    printer.change(now -> now.withHeadOpen(true));
    assertThat(printer.accept(hex("1b6953"))[9]).isEqualTo((byte) 0x10);
    printer.change(now -> now.withHeadOpen(false).withJammed(true));
    assertThat(printer.accept(hex("1b6953"))[9]).isEqualTo((byte) 0x40);
    printer.change(now -> now.withJammed(false).withLabels(0));
    byte[] empty = printer.accept(hex("1b6953"));
    assertThat(empty[8]).isEqualTo((byte) 0x01);
    assertThat(empty[10]).isZero();
    assertThat(empty[11]).isZero();
    byte[] replies = printer.accept(tape(200));
    assertThat(frames(replies)).isEqualTo("02 00");
    printer.change(now -> now.withLabels(5));
    assertThat(printer.labels()).isEmpty();
  }

  @Test
  void theBlackAndRedRollNeedsTwoColourLines() {
    printer.load(BrotherRoll.DK_22251, 5);
    assertThat(printer.accept(tape(200))[9]).isEqualTo((byte) 0x01);
    ByteArrayOutputStream job = new ByteArrayOutputStream();
    job.writeBytes(hex("1b40 1b696101 1b694d40 1b694b09 1b69642300 1b697a860a3e00c80000000000"));
    byte[] line = new byte[90];
    line[44] = 1;
    for (int row = 0; row < 200; row++) {
      job.writeBytes(hex("77015a"));
      job.writeBytes(line);
      job.writeBytes(hex("77025a"));
      job.writeBytes(new byte[90]);
    }
    job.write(0x1a);
    assertThat(frames(printer.accept(job.toByteArray()))).isEqualTo(PRINTED_FRAMES);
    assertThat(printer.complaints()).isEmpty();
    assertThat(printer.labels().getFirst().dots().blackCount()).isEqualTo(200);
  }

  @Test
  void theRealWrongMediaBugReportsSuccessAndThenFallsSilent() {
    BrotherPrinter lying =
        new BrotherPrinter(
            BrotherModel.QL_820NWB,
            BrotherRoll.DK_11202,
            READY,
            EnumSet.of(BrotherQuirk.WRONG_MEDIA_FINISHES_NORMALLY));
    assertThat(frames(lying.accept(tape(200)))).isEqualTo(PRINTED_FRAMES);
    assertThat(lying.labels()).isEmpty();
    assertThat(lying.accept(hex("1b6953"))).isEmpty();
    lying.load(BrotherRoll.DK_22205, 5);
    assertThat(lying.accept(hex("1b6953"))).hasSize(32);
  }

  @Test
  void silenceAndTheTornFirstStatusAreQuirks() {
    BrotherPrinter torn =
        new BrotherPrinter(
            BrotherModel.QL_800,
            BrotherRoll.DK_22205,
            READY,
            Set.of(BrotherQuirk.FIRST_STATUS_TORN));
    assertThat(torn.accept(hex("1b6953"))).hasSize(31);
    assertThat(torn.accept(hex("1b6953"))).hasSize(32);
    BrotherPrinter silent =
        new BrotherPrinter(
            BrotherModel.QL_720NW, BrotherRoll.DK_22205, READY, Set.of(BrotherQuirk.SILENT));
    assertThat(silent.accept(tape(200))).isEmpty();
    assertThat(silent.labels()).hasSize(1);
  }

  @Test
  void twoPagesOfOneJobAreCutAsTheHostAsks() {
    String apart = "1b694d40 1b694102 1b694b08 1b69642300";
    byte[] first = page(apart, "860a3e00" + little(200) + "0000", 200, false);
    byte[] second = page(apart, "860a3e00" + little(200) + "0100", 200, true);
    printer.accept(first);
    assertThat(printer.cuts()).isEmpty();
    printer.accept(Arrays.copyOfRange(second, 2, second.length)); // the same job: no ESC @
    assertThat(printer.cuts()).hasSize(1);
    assertThat(printer.cuts().getFirst().afterLabel()).isEqualTo(2);
  }

  @Test
  void whatTheHostDoesWrongIsNamed() {
    printer.accept(page("1b694d40 1b69640000", "860a3e00" + little(150) + "0000", 100, true));
    assertThat(printer.complaints())
        .containsExactly(
            "print information says 150 lines, 100 came",
            "the page has 100 lines, fewer than 150",
            "a margin of 0 dots on this roll");
    printer.accept(hex("00 1b69ff 1b40 55 55 67000100"));
    assertThat(printer.complaints())
        .contains(
            "unknown command ESC i ffh",
            "unknown command 55h",
            "a line does not have 90 bytes and was dropped");
  }

  @Test
  void brokenPackBitsDropTheLine() {
    printer.accept(hex("1b40 4d02 6700 03 0500ff")); // a literal that runs out
    printer.accept(hex("6700 02 8100")); // -127 repeats 128 times: longer than the line
    assertThat(printer.complaints()).hasSize(1);
    assertThat(RasterPage.unpack(hex("a7ff"), 90).orElseThrow()).containsOnly(0xff).hasSize(90);
    assertThat(RasterPage.unpack(hex("0211223304ffff"), 4)).isEmpty();
  }

  @Test
  void theWideHeadLeavesFortyFourPinsMoreAtTheRight() {
    BrotherPrinter wide = new BrotherPrinter(BrotherModel.QL_1110NWB, BrotherRoll.DK_22205, READY);
    ByteArrayOutputStream job = new ByteArrayOutputStream();
    job.writeBytes(hex("1b40 1b696101 1b694d40 1b694b08 1b69642300"));
    job.writeBytes(hex("1b697a860a3e00" + little(301) + "0000"));
    byte[] line = new byte[162];
    line[7] = (byte) 0x80; // pin 56
    for (int row = 0; row < 301; row++) {
      job.writeBytes(hex("6700a2"));
      job.writeBytes(line);
    }
    job.write(0x1a);
    wide.accept(job.toByteArray());
    assertThat(wide.complaints()).isEmpty();
    assertThat(wide.labels().getFirst().dots().black(695, 300)).isTrue();
  }

  @Test
  void aStatusQueryInTheMiddleOfAForeignStreamIsAnswered() {
    byte[] golden = GoldenStreams.bytes("brother-ql820nwb-62x100.bin");
    printer.load(BrotherRoll.DK_11202, 5);
    assertThat(frames(printer.accept(golden))).isEqualTo(PRINTED_FRAMES);
    assertThat(frames(printer.accept(hex("1b6953")))).isEqualTo("00 00");
  }
}
