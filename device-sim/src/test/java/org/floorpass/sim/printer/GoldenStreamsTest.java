package org.floorpass.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.brother.BrotherModel;
import org.floorpass.sim.printer.brother.BrotherPrinter;
import org.floorpass.sim.printer.brother.BrotherRoll;
import org.floorpass.sim.printer.dymo.DymoPrinter;
import org.floorpass.sim.printer.epl.EplPrinter;
import org.junit.jupiter.api.Test;

/** Streams of Debian's drivers, read by the models: geometry, dots, and every complaint named. */
class GoldenStreamsTest {
  private static final PrinterCondition READY = PrinterCondition.ready(5);

  private static Inspection.Readable read(PrinterModel printer, String golden) {
    printer.accept(GoldenStreams.bytes(golden));
    assertThat(printer.labels()).hasSize(1);
    PrintedLabel label = printer.labels().getFirst();
    GoldenStreams.keep(golden, label.dots());
    Inspection.Readable found = (Inspection.Readable) LabelInspector.inspect(label);
    assertThat(found.text()).isEqualTo(GoldenStreams.DIGITS);
    assertThat(found.wrongDots()).isZero();
    return found;
  }

  @Test
  void debiansDriverForTheQl800PrintsADieCutLabel() {
    BrotherPrinter printer = new BrotherPrinter(BrotherModel.QL_800, BrotherRoll.DK_11202, READY);
    Inspection.Readable found = read(printer, "brother-ql800-62x100.bin");
    assertThat(found.pitchXDots()).isEqualTo(6);
    assertThat(found.pitchYDots()).isEqualTo(6);
    assertThat(printer.labels().getFirst().dots().width()).isEqualTo(696);
    assertThat(printer.labels().getFirst().dots().height()).isEqualTo(1_109);
    assertThat(printer.cuts())
        .singleElement()
        .extracting(Cut::stripMicrometres)
        .isEqualTo(100_000L);
    // The driver's default is "cut every 0 labels"; the reference knows 1 to 255.
    assertThat(printer.complaints()).singleElement().asString().contains("ESC i A");
  }

  @Test
  void packBitsAndBlankLinesGiveTheSameLabel() {
    BrotherPrinter plain = new BrotherPrinter(BrotherModel.QL_800, BrotherRoll.DK_11202, READY);
    BrotherPrinter packed = new BrotherPrinter(BrotherModel.QL_820NWB, BrotherRoll.DK_11202, READY);
    read(plain, "brother-ql800-62x100.bin");
    read(packed, "brother-ql820nwb-62x100.bin");
    assertThat(packed.labels().getFirst().dots()).isEqualTo(plain.labels().getFirst().dots());
  }

  @Test
  void theQl800RefusesCompressionAndBlankLines() {
    BrotherPrinter printer = new BrotherPrinter(BrotherModel.QL_800, BrotherRoll.DK_11202, READY);
    printer.accept(GoldenStreams.bytes("brother-ql820nwb-62x100.bin"));
    assertThat(printer.complaints()).anyMatch(said -> said.contains("no blank-line command"));
    assertThat(printer.complaints()).anyMatch(said -> said.contains("does not have 90 bytes"));
  }

  @Test
  void sixHundredLinesAnInchHaveTheShapeOfTheLabel() {
    BrotherPrinter printer =
        new BrotherPrinter(BrotherModel.QL_820NWB, BrotherRoll.DK_11202, READY);
    Inspection.Readable found = read(printer, "brother-ql820nwb-62x100-600.bin");
    assertThat(found.pitchXDots()).isEqualTo(12);
    assertThat(found.pitchYDots()).isEqualTo(12);
    assertThat(printer.labels().getFirst().dotsPerInch()).isEqualTo(600);
    assertThat(printer.labels().getFirst().dots().width()).isEqualTo(1_392);
    assertThat(printer.labels().getFirst().dots().height()).isEqualTo(2_218);
  }

  @Test
  void aContinuousRollIsCutBehindItsMargins() {
    BrotherPrinter printer =
        new BrotherPrinter(BrotherModel.QL_820NWB, BrotherRoll.DK_22205, READY);
    read(printer, "brother-ql820nwb-62.bin");
    long rows = printer.labels().getFirst().dots().height();
    assertThat(rows).isEqualTo(0x0459);
    assertThat(printer.cuts())
        .singleElement()
        .extracting(Cut::stripMicrometres)
        .isEqualTo(rows * 25_400 / 300 + 70 * 25_400 / 300);
    assertThat(printer.complaints()).singleElement().asString().contains("ESC i A");
  }

  @Test
  void theNarrowLabelLiesAtTheRightPins() {
    BrotherPrinter printer = new BrotherPrinter(BrotherModel.QL_570, BrotherRoll.DK_11201, READY);
    read(printer, "brother-ql570-29x90.bin");
    assertThat(printer.labels().getFirst().dots().width()).isEqualTo(306);
    // Debian's page is a row longer than Brother's table: 90 mm in whole points.
    assertThat(printer.complaints()).contains("the label has 991 lines, 992 came");
  }

  @Test
  void dymosOwnDriverPrintsOneLabelAndNoBlankOne() {
    LoadedStock shipping = new LoadedStock(672, 1_200, 300, false);
    DymoPrinter printer = new DymoPrinter(shipping, READY);
    Inspection.Readable found = read(printer, "dymo-lw450-30256.bin");
    assertThat(found.pitchXDots()).isEqualTo(6);
    assertThat(found.pitchYDots()).isEqualTo(6);
    assertThat(printer.complaints()).isEmpty();
    assertThat(printer.condition().labelsLeft()).isEqualTo(4);
  }

  @Test
  void cupsPrintsEplRowByRow() {
    EplPrinter printer = new EplPrinter(LoadedStock.ZEBRA_4X2_203, READY);
    Inspection.Readable found = read(printer, "zebra-lp2844-4x2.bin");
    assertThat(found.pitchXDots()).isEqualTo(6);
    assertThat(found.topDots()).isEqualTo(80);
    assertThat(found.leftDots()).isEqualTo(60);
    assertThat(printer.complaints()).isEmpty();
  }
}
