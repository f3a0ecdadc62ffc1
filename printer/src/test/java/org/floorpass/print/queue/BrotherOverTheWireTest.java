package org.floorpass.print.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.floorpass.print.job.JobState;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.queue.Bench.Kind;
import org.floorpass.print.queue.PrinterSetup.Feedback;
import org.floorpass.print.status.PrinterFault;
import org.floorpass.sim.fault.LinkFaults;
import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.brother.BrotherModel;
import org.floorpass.sim.printer.brother.BrotherPrinter;
import org.floorpass.sim.printer.brother.BrotherRoll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrotherOverTheWireTest {
  @TempDir Path folder;

  static List<Arguments> rolls() {
    return List.of(
        Arguments.of("brother-dk-11202", BrotherRoll.DK_11202, BrotherModel.QL_820NWB, 300),
        Arguments.of("brother-dk-11202", BrotherRoll.DK_11202, BrotherModel.QL_800, 300),
        Arguments.of("brother-dk-11201", BrotherRoll.DK_11201, BrotherModel.QL_700, 300),
        Arguments.of("brother-dk-11209", BrotherRoll.DK_11209, BrotherModel.QL_720NW, 300),
        Arguments.of("brother-dk-22205", BrotherRoll.DK_22205, BrotherModel.QL_800, 300),
        Arguments.of("brother-dk-11202", BrotherRoll.DK_11202, BrotherModel.QL_820NWB, 600));
  }

  @ParameterizedTest
  @MethodSource("rolls")
  void aBadgeComesOutAndReads(String stock, BrotherRoll roll, BrotherModel model, int dpi)
      throws InterruptedException {
    BrotherPrinter printer = new BrotherPrinter(model, roll, PrinterCondition.ready(50));
    try (Bench<BrotherPrinter> bench = bench(printer, stock, dpi)) {
      bench.submit("a");
      assertThat(bench.ended("a").state()).isEqualTo(new JobState.Printed());
      assertThat(printer.complaints()).isEmpty();
      assertThat(printer.labels()).hasSize(1);
      if (dpi == 300) {
        assertThat(LabelInspector.inspect(printer.labels().getFirst()))
            .isInstanceOfSatisfying(
                Inspection.Readable.class,
                read -> {
                  assertThat(read.text()).isEqualTo(Bench.CODE);
                  assertThat(read.wrongDots()).isZero();
                  assertThat(read.quietZoneModules()).isGreaterThanOrEqualTo(4.0);
                });
      }
    }
  }

  private Bench<BrotherPrinter> bench(BrotherPrinter printer, String stock, int dpi) {
    return Bench.with(
        folder,
        printer,
        LinkFaults.none(),
        new Kind(LanguageId.BROTHER, stock, dpi, Feedback.STATUS));
  }

  @Test
  void anotherRollIsNamedBeforeTheFirstRasterByte() {
    BrotherPrinter printer =
        new BrotherPrinter(
            BrotherModel.QL_820NWB, BrotherRoll.DK_11201, PrinterCondition.ready(50));
    try (Bench<BrotherPrinter> bench = bench(printer, "brother-dk-11202", 300)) {
      bench.submit("a");
      JobState.Held held = bench.awaitState("a", JobState.Held.class);
      assertThat(held.fault()).isEqualTo(PrinterFault.MEDIA_NEEDED);
      assertThat(held.detail()).contains("29 x 90");
      assertThat(printer.labels()).isEmpty();
    }
  }

  @Test
  void anEmptyPrinterHoldsTheOrderUntilItIsLoaded() {
    BrotherPrinter printer =
        new BrotherPrinter(BrotherModel.QL_800, BrotherRoll.DK_11202, PrinterCondition.ready(0));
    try (Bench<BrotherPrinter> bench = bench(printer, "brother-dk-11202", 300)) {
      bench.submit("a");
      assertThat(bench.awaitState("a", JobState.Held.class).fault())
          .isEqualTo(PrinterFault.MEDIA_EMPTY);
      printer.change(now -> now.withLabels(10));
      bench.awaitState("a", JobState.Printed.class);
      assertThat(printer.labels()).hasSize(1);
    }
  }
}
