package org.floorpass.sim.printer.epl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.PrinterCondition;
import org.junit.jupiter.api.Test;

class EplPrinterTest {
  private final EplPrinter printer =
      new EplPrinter(LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(5));

  private String send(String text) {
    return new String(
        printer.accept(text.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
  }

  private Dots only() {
    assertThat(printer.labels()).hasSize(1);
    return printer.labels().getFirst().dots();
  }

  @Test
  void aZeroBitOfAGraphicIsBlack() {
    send("\nN\nq812\nQ406,24\nGW8,4,1,2,\u007f\u00fe\nP1\n");
    assertThat(printer.complaints()).isEmpty();
    assertThat(only().blackCount()).isEqualTo(2);
    assertThat(only().black(8, 4)).isTrue();
    assertThat(only().black(15, 5)).isTrue();
  }

  @Test
  void bytesOfAGraphicAreNeverCommands() {
    send("N\r\nGW0,0,4,2,^ee\nP1\n\n\r\nP1\r\n");
    assertThat(printer.complaints()).isEmpty();
    assertThat(only().blackCount()).isPositive();
  }

  @Test
  void linesBoxesTextAndQrAreDrawn() {
    send("N\nLO10,10,20,2\nLW12,10,2,2\nLE10,10,2,2\nX100,100,2,110,120\n");
    send(
        "A300,20,0,3,1,1,N,\"say \\\"hi\\\", \\\\\"\nb500,40,Q,m2,s5,eH,iA,\"0123456789\"\nP1,1\n");
    assertThat(printer.complaints()).isEmpty();
    assertThat(only().crop(0, 0, 60, 60).blackCount()).isEqualTo(40 - 4 - 4);
    assertThat(only().crop(90, 90, 40, 40).blackCount()).isEqualTo(10 * 20 - 6 * 16);
    assertThat(only().crop(300, 20, 180, 20).blackCount()).isGreaterThan(60);
    Inspection.Readable found =
        (Inspection.Readable) LabelInspector.inspect(printer.labels().getFirst());
    assertThat(found.text()).isEqualTo("0123456789");
    assertThat(found.level()).isEqualTo('H');
    assertThat(found.leftDots()).isEqualTo(500);
  }

  @Test
  void theErrorReportTellsEachErrorOnceAndTroublesAsLongAsTheyLast() {
    assertThat(send("^ee\r\n")).isEqualTo("00\r\n");
    send("XYZZY\n");
    assertThat(send("^ee\n")).isEqualTo("01\r\n");
    assertThat(send("^ee\n")).isEqualTo("00\r\n");
    send("LO800,0,40,4\n");
    assertThat(send("^ee\n")).isEqualTo("02\r\n");
    printer.change(now -> now.withLabels(0).withHeadOpen(true));
    assertThat(send("^ee\n^ee\n")).isEqualTo("07,11\r\n07,11\r\n");
    printer.change(now -> PrinterCondition.ready(1).withPaused(true));
    assertThat(send("^ee\n")).isEqualTo("12\r\n");
  }

  @Test
  void theConfigurationTellsWidthAndFormLength() {
    send("q800\nQ400,20\nR10,5\nZB\nUS\n");
    assertThat(send("UQ\n"))
        .contains("q800 Q400,20\r\n")
        .contains("R010,005 ZB US\r\n")
        .startsWith("UKQ1935HLU");
  }

  @Test
  void reportingAcknowledgesGoodLabelsAndRefusesBadOnes() {
    assertThat(send("US\nN\nP1\n")).isEqualTo("\u0006");
    printer.change(now -> now.withLabels(0));
    assertThat(send("P1\n")).isEqualTo("\u001507");
    assertThat(printer.labels()).hasSize(1);
    printer.change(now -> now.withLabels(1));
    assertThat(printer.labels()).hasSize(2);
    assertThat(send("UN\nP1\n")).isEmpty();
  }

  @Test
  void bottomFirstTurnsAndTheReferenceMoves() {
    send("N\nR100,50\nZB\nLO0,0,1,1\nP1\n");
    assertThat(only().black(811 - 100, 405 - 50)).isTrue();
  }

  @Test
  void aLongerFormRunsOnToTheNextLabel() {
    send("Q812,24\nN\nLO0,410,4,4\nP1\n");
    assertThat(printer.labels()).hasSize(2);
    assertThat(printer.labels().get(1).dots().black(0, 4)).isTrue();
  }

  @Test
  void whatTheHostDoesWrongIsNamed() {
    send("q0\nQ5\nP0\nA1,2,3\nGW0,0,x\nGW0,0,0,5,q900\nQ406,0\n");
    assertThat(printer.complaints())
        .containsExactly(
            "q needs a width in dots",
            "Q needs a form length and a gap in dots",
            "P needs 1 to 100 labels",
            "A needs x,y,turn,font 1 to 5,two multipliers,N or R,\"data\"",
            "GW needs x,y,bytes,rows and its data",
            "GW of [0, 0, 0, 5] was refused",
            "q900 is wider than the stock of 812",
            "a gap of 0 dots (Q) on this stock");
  }

  @Test
  void aSilentPrinterStillPrints() {
    EplPrinter silent =
        new EplPrinter(
            LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(1), Set.of(EplQuirk.SILENT));
    assertThat(silent.accept("UQ\n^ee\nN\nP1\n".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(silent.labels()).hasSize(1);
  }
}
