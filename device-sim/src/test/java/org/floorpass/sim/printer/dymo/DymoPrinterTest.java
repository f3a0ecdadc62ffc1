package org.floorpass.sim.printer.dymo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Set;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.PrinterCondition;
import org.junit.jupiter.api.Test;

class DymoPrinterTest {
  private static final LoadedStock STOCK = new LoadedStock(64, 4, 300, false);
  private final DymoPrinter printer = new DymoPrinter(STOCK, PrinterCondition.ready(9));

  private byte[] send(String hex) {
    return printer.accept(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  @Test
  void plainAndPackedLinesAreTheSame() {
    send("1b4402 1b4201 16f00f 1b45");
    send("1b4402 1b4201 17 83 07 83 1b45"); // 4 black, 8 white, 4 black
    assertThat(printer.complaints()).isEmpty();
    assertThat(printer.labels().get(1).dots()).isEqualTo(printer.labels().get(0).dots());
    assertThat(printer.labels().getFirst().dots().black(8, 0)).isTrue();
    assertThat(printer.labels().getFirst().dots().black(7, 0)).isFalse();
    assertThat(printer.labels().getFirst().dots().black(23, 0)).isTrue();
  }

  @Test
  void theStatusByteTellsTopOfFormPaperAndTrouble() {
    assertThat(send("1b41")).containsExactly(0x03);
    send("1b4401 16ff");
    assertThat(send("1b41")).containsExactly(0x01);
    send("1b45");
    printer.change(now -> now.withLabels(0));
    assertThat(send("1b41")).containsExactly(0xa3);
    printer.change(now -> now.withLabels(1).withJammed(true));
    assertThat(send("1b41")).containsExactly(0xc3);
  }

  @Test
  void aLabelWaitsForANewRoll() {
    printer.change(now -> now.withLabels(0));
    send("1b4401 16ff 1b45");
    assertThat(printer.labels()).isEmpty();
    printer.change(now -> now.withLabels(2));
    assertThat(printer.labels()).hasSize(1);
    assertThat(printer.condition().labelsLeft()).isEqualTo(1);
  }

  @Test
  void skippedLinesAreWhiteAndTooManySpillOntoTheNextLabel() {
    send("1b4401 1b660105 16ff 1b45");
    assertThat(printer.labels()).hasSize(2);
    assertThat(printer.labels().get(0).dots().blackCount()).isZero();
    assertThat(printer.labels().get(1).dots().black(0, 1)).isTrue();
    assertThat(printer.complaints()).containsExactly("6 lines ran over the label of 4");
  }

  @Test
  void barcodeModeIsSixHundredLinesAnInch() {
    send("1b69 1b4401" + "1680".repeat(8) + "1b45");
    assertThat(printer.labels().getFirst().dotsPerInch()).isEqualTo(600);
    assertThat(printer.labels().getFirst().dots().height()).isEqualTo(8);
    assertThat(printer.labels().getFirst().dots().blackCount()).isEqualTo(16);
  }

  @Test
  void eightyFiveEscapesSynchroniseAnUnfinishedLine() {
    send("16 00" + "1b".repeat(85) + "1b41");
    send("1b".repeat(85) + "40");
    assertThat(send("1b41")).containsExactly(0x03);
  }

  @Test
  void whatTheHostDoesWrongIsNamed() {
    send("1b4400 1b42ff 1b71 30 1b5a 41 42 1b4c0001 1b660201");
    assertThat(printer.complaints())
        .containsExactly(
            "bytes per line ESC D of 0 is outside 1 to 84",
            "dot tab ESC B of 255 is outside 0 to 83",
            "unknown command ESC q: this model has one roll",
            "unknown command ESC 5ah",
            "byte 41h between the commands",
            "a label length of 1 is shorter than the label",
            "ESC f is followed by 2 instead of 1");
  }

  @Test
  void theWideModelTakesWideLinesAndTheTwinChoosesRolls() {
    DymoPrinter wide =
        new DymoPrinter(
            new LoadedStock(1_248, 10, 300, false),
            PrinterCondition.ready(1),
            Set.of(DymoQuirk.WIDE_HEAD, DymoQuirk.TWO_ROLLS));
    wide.accept(HexFormat.of().parseHex("1b7131" + "1b449c16" + "ff".repeat(156) + "1b45"));
    assertThat(wide.complaints()).isEmpty();
    assertThat(wide.labels().getFirst().dots().blackCount()).isEqualTo(1_248);
    assertThatThrownBy(() -> new DymoPrinter(LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
