package org.floorpass.sim.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.PrinterCondition;
import org.junit.jupiter.api.Test;

class EscPosPrinterTest {
  private static final LoadedStock PAPER = new LoadedStock(576, 1_000, 203, true);
  private final EscPosPrinter printer = new EscPosPrinter(PAPER, PrinterCondition.ready(5));

  private byte[] send(String hex) {
    return printer.accept(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  private Dots only() {
    assertThat(printer.labels()).hasSize(1);
    return printer.labels().getFirst().dots();
  }

  @Test
  void aRasterImageIsPrintedAndCut() {
    send("1b40 1d7630 00 0100 0200 80 01 1d564108");
    assertThat(printer.complaints()).isEmpty();
    assertThat(only().height()).isEqualTo(10);
    assertThat(only().blackCount()).isEqualTo(2);
    assertThat(only().black(0, 0)).isTrue();
    assertThat(only().black(7, 1)).isTrue();
    assertThat(printer.cuts()).hasSize(1);
    assertThat(printer.cuts().getFirst().stripMicrometres()).isEqualTo(10 * 25_400 / 203);
    assertThat(printer.cuts().getFirst().partial()).isFalse();
  }

  @Test
  void justificationAndDoubleSizesHold() {
    send("1b6102 1d7630 03 0100 0100 80 1d5630");
    assertThat(only().height()).isEqualTo(2);
    assertThat(only().blackCount()).isEqualTo(4);
    assertThat(only().black(560, 0)).isTrue();
  }

  @Test
  void theRealTimeStatusHasItsBits() {
    assertThat(send("100401 100402 100403 100404")).containsExactly(0x12, 0x12, 0x12, 0x12);
    printer.change(now -> now.withHeadOpen(true));
    assertThat(send("100401 100402")).containsExactly(0x1a, 0x16);
    printer.change(now -> PrinterCondition.ready(0));
    assertThat(send("100401 100402 100404")).containsExactly(0x1a, 0x32, 0x7e);
    printer.change(now -> PrinterCondition.ready(1).withJammed(true));
    assertThat(send("100402 100403")).containsExactly(0x52, 0x1a);
  }

  @Test
  void theRealTimeStatusIsAnsweredInsideAnImageWhichStaysWhole() {
    assertThat(send("1d7630 00 0300 0100 10 04 01 1d5600")).containsExactly(0x12);
    assertThat(only().blackCount()).isEqualTo(3);
    assertThat(printer.complaints()).isEmpty();
  }

  @Test
  void automaticStatusTellsEveryChange() {
    assertThat(send("1d61ff")).containsExactly(0x10, 0, 0, 0);
    assertThat(send("1b4a01")).isEmpty();
    printer.change(now -> now.withHeadOpen(true));
    assertThat(send("1b4a01")).containsExactly(0x38, 0, 0, 0);
    printer.change(now -> PrinterCondition.ready(0));
    assertThat(send("1b4a01")).containsExactly(0x18, 0, 0x0f, 0);
  }

  @Test
  void anOfflinePrinterKeepsThePassUntilItCanPrint() {
    printer.change(now -> now.withLabels(0));
    send("1d7630 00 0100 0100 ff 1d5601");
    assertThat(printer.labels()).isEmpty();
    printer.change(now -> now.withLabels(1));
    assertThat(printer.labels()).hasSize(1);
  }

  @Test
  void aNativeQrIsReadable() {
    String data = HexFormat.of().formatHex("DAYPASS-1".getBytes(StandardCharsets.US_ASCII));
    send("1b6101 1d286b0400 31413200 1d286b0300 314306 1d286b0300 314533");
    send("1b4a30 1d286b0c00 315030" + data + "1d286b0300 315130 1b4a30 1d5600");
    assertThat(printer.complaints()).isEmpty();
    Inspection.Readable found =
        (Inspection.Readable) LabelInspector.inspect(printer.labels().getFirst());
    assertThat(found.text()).isEqualTo("DAYPASS-1");
    assertThat(found.pitchXDots()).isEqualTo(6);
    assertThat(found.level()).isEqualTo('H');
  }

  @Test
  void storedGraphicsPrintToo() {
    send("1d284c0c00 30703001013108000200 8001 1d284c0200 3032 1d5600");
    assertThat(printer.complaints()).isEmpty();
    assertThat(only().blackCount()).isEqualTo(2);
  }

  @Test
  void textAdvancesByLineSpacing() {
    send("1b3340" + HexFormat.of().formatHex("Visitor\n\n".getBytes(StandardCharsets.US_ASCII)));
    send("1d5600");
    assertThat(only().height()).isEqualTo(128);
    assertThat(only().crop(0, 0, 84, 24).blackCount()).isGreaterThan(100);
  }

  @Test
  void whatTheHostDoesWrongIsNamed() {
    send("07 1bff 1dff 10ff 41 1d7630 00 0100 0100 ff 0a 1d5609 1d284300 00");
    assertThat(printer.complaints())
        .containsExactly(
            "unknown command 07h",
            "unknown command ESC ffh",
            "unknown command GS ffh",
            "unknown command DLE ffh",
            "GS v 0 is only effective when there are no data in the print buffer",
            "GS V 9 is unknown",
            "unknown command GS ( 43h");
    printer.hungUp();
    assertThat(printer.complaints()).contains("the paper was not cut");
    assertThat(printer.labels()).hasSize(1);
  }

  @Test
  void printersWithoutCutterOrQrOrWayBackAreQuirks() {
    EscPosPrinter plain =
        new EscPosPrinter(
            PAPER,
            PrinterCondition.ready(5),
            Set.of(EscPosQuirk.NO_CUTTER, EscPosQuirk.NO_NATIVE_QR, EscPosQuirk.SILENT));
    byte[] job =
        HexFormat.of().parseHex("1004011d7630000100010080" + "1d5600" + "1d286b0300315130");
    assertThat(plain.accept(job)).isEmpty();
    assertThat(plain.labels()).isEmpty();
    plain.hungUp();
    assertThat(plain.labels()).hasSize(1);
    assertThat(plain.complaints()).hasSize(2);
  }
}
