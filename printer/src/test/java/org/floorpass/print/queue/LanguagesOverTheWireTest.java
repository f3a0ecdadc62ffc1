package org.floorpass.print.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.media.DotArea;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;
import org.floorpass.print.queue.Bench.Kind;
import org.floorpass.print.queue.PrinterSetup.Feedback;
import org.floorpass.print.status.PrinterFault;
import org.floorpass.sim.fault.LinkFault;
import org.floorpass.sim.fault.LinkFaults;
import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.PrinterModel;
import org.floorpass.sim.printer.dymo.DymoPrinter;
import org.floorpass.sim.printer.epl.EplPrinter;
import org.floorpass.sim.printer.escpos.EscPosPrinter;
import org.floorpass.sim.printer.tspl.TsplPrinter;
import org.floorpass.sim.printer.zpl.ZplPrinter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One promise over all languages, each against an independent model behind a real socket. */
class LanguagesOverTheWireTest {
  @TempDir Path folder;

  /**
   * One printer that speaks one language.
   *
   * @param end what a healthy job comes to: a language without words for it ends Uncertain
   */
  private record Case(Kind kind, Supplier<PrinterModel> model, JobState end) {
    @Override
    public String toString() {
      return kind.language().id();
    }
  }

  static List<Case> cases() {
    return List.of(
        of(LanguageId.ZPL, "zebra-4x2", 203, ZplPrinter::new, new JobState.Printed()),
        of(LanguageId.EPL, "zebra-3x2", 203, EplPrinter::new, new JobState.Uncertain()),
        of(LanguageId.TSPL, "zebra-4x2", 203, TsplPrinter::new, new JobState.Printed()),
        of(LanguageId.DYMO, "dymo-30256", 300, DymoPrinter::new, new JobState.Printed()),
        of(LanguageId.ESCPOS, "zebra-2.25x1.25", 203, EscPosPrinter::new, new JobState.Printed()));
  }

  @FunctionalInterface
  private interface Maker {
    PrinterModel make(LoadedStock stock, PrinterCondition condition);
  }

  private static Case of(LanguageId language, String stock, int dpi, Maker maker, JobState end) {
    DotArea area = StockCatalogue.find(stock).orElseThrow().printable(Resolution.of(dpi));
    LoadedStock loaded = new LoadedStock((area.width() + 7) / 8 * 8, area.height(), dpi, false);
    return new Case(
        new Kind(language, stock, dpi, Feedback.STATUS),
        () -> maker.make(loaded, PrinterCondition.ready(50)),
        end);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aBadgeComesOutAndReads(Case each) {
    PrinterModel printer = each.model().get();
    try (Bench<PrinterModel> bench = Bench.with(folder, printer, LinkFaults.none(), each.kind())) {
      bench.submit("a");
      awaitEnd(bench, "a", each.end());
      assertThat(printer.complaints()).isEmpty();
      assertThat(printer.labels()).hasSize(1);
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

  @ParameterizedTest
  @MethodSource("cases")
  void withoutLabelsTheOrderIsHeldAndANewRollPrintsItOnce(Case each) {
    PrinterModel printer = each.model().get();
    printer.change(now -> now.withLabels(0));
    try (Bench<PrinterModel> bench = Bench.with(folder, printer, LinkFaults.none(), each.kind())) {
      bench.submit("a");
      assertThat(bench.awaitState("a", JobState.Held.class).fault())
          .isEqualTo(PrinterFault.MEDIA_EMPTY);
      assertThat(printer.labels()).isEmpty();
      printer.change(now -> now.withLabels(50));
      awaitEnd(bench, "a", each.end());
      assertThat(printer.labels()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aLinkCutInTheMiddleIsUncertainAndTheNextJobFine(Case each) {
    PrinterModel printer = each.model().get();
    LinkFaults cut = LinkFaults.inOrder(new LinkFault.Cut(900));
    try (Bench<PrinterModel> bench = Bench.with(folder, printer, cut, each.kind())) {
      bench.submit("a");
      awaitEnd(bench, "a", new JobState.Uncertain());
      assertThat(printer.labels()).isEmpty();
      bench.submit("b");
      awaitEnd(bench, "b", each.end());
      Inspection last = LabelInspector.inspect(printer.labels().getLast());
      assertThat(last).isInstanceOf(Inspection.Readable.class);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSilentLinkHoldsTheOrderWithoutSendingIt(Case each) {
    PrinterModel printer = each.model().get();
    LinkFaults silence = LinkFaults.inOrder(new LinkFault.Silence());
    try (Bench<PrinterModel> bench = Bench.with(folder, printer, silence, each.kind())) {
      bench.submit("a");
      awaitEnd(bench, "a", each.end());
      assertThat(bench.changes.stream().map(PrintJob::state))
          .contains(new JobState.Held(PrinterFault.UNREACHABLE, PrinterFault.UNREACHABLE.plain()));
      assertThat(printer.labels()).hasSize(1);
    }
  }

  private static void awaitEnd(Bench<PrinterModel> bench, String key, JobState end) {
    await()
        .atMost(Bench.LIMIT)
        .untilAsserted(
            () ->
                assertThat(bench.desk.job(new OrderKey(key)).orElseThrow().state()).isEqualTo(end));
  }
}
