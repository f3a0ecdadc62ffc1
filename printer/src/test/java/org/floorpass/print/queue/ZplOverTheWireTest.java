package org.floorpass.print.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.VoidReason;
import org.floorpass.print.queue.Bench.Kind;
import org.floorpass.print.status.PrinterFault;
import org.floorpass.sim.fault.LinkFault;
import org.floorpass.sim.fault.LinkFaults;
import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.zpl.ZplPrinter;
import org.floorpass.sim.printer.zpl.ZplQuirk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZplOverTheWireTest {
  @TempDir Path folder;

  @Test
  void anOrderBecomesOneLabelThatAnIndependentReaderReads() throws InterruptedException {
    try (Bench<ZplPrinter> bench = Bench.ready(folder)) {
      assertThat(bench.submit("a")).isInstanceOf(SubmitOutcome.Accepted.class);
      assertThat(bench.ended("a").state()).isEqualTo(new JobState.Printed());
      assertThat(bench.printer.complaints()).isEmpty();
      assertThat(bench.printer.labels()).hasSize(1);
      Inspection seen = LabelInspector.inspect(bench.printer.labels().getFirst());
      assertThat(seen)
          .isInstanceOfSatisfying(
              Inspection.Readable.class,
              read -> {
                assertThat(read.text()).isEqualTo(Bench.CODE);
                assertThat(read.version()).isEqualTo(3);
                assertThat(read.level()).isEqualTo('H');
                assertThat(read.pitchXDots()).isEqualTo(9.0);
                assertThat(read.wrongDots()).isZero();
                assertThat(read.quietZoneModules()).isGreaterThanOrEqualTo(4.0);
              });
    }
  }

  @Test
  void changesAreToldInOrder() throws InterruptedException {
    try (Bench<ZplPrinter> bench = Bench.ready(folder)) {
      bench.submit("a");
      bench.ended("a");
      assertThat(bench.changes.stream().map(job -> job.state().word()))
          .containsExactly("Queued", "Sending", "Printed");
    }
  }

  @Test
  void theSameKeyPrintsOnce() throws InterruptedException {
    try (Bench<ZplPrinter> bench = Bench.ready(folder)) {
      bench.submit("a");
      bench.submit("a");
      bench.ended("a");
      assertThat(bench.submit("a")).isInstanceOf(SubmitOutcome.AlreadyKnown.class);
      bench.submit("b");
      bench.ended("b");
      assertThat(bench.printer.labels()).hasSize(2);
    }
  }

  @Test
  void anEmptyRollHoldsTheOrderAndANewRollPrintsIt() throws InterruptedException {
    try (Bench<ZplPrinter> bench = Bench.with(folder, Bench.zebra(0))) {
      bench.submit("a");
      JobState.Held held = bench.awaitState("a", JobState.Held.class);
      assertThat(held.fault()).isEqualTo(PrinterFault.MEDIA_EMPTY);
      assertThat(bench.desk.printers().getFirst().faults())
          .containsExactly(PrinterFault.MEDIA_EMPTY);
      assertThat(bench.printer.labels()).isEmpty();
      bench.printer.change(now -> now.withLabels(50));
      bench.awaitState("a", JobState.Printed.class);
      assertThat(bench.printer.labels()).hasSize(1);
    }
  }

  @Test
  void anOpenHeadAPauseAndAJamAreNamed() {
    try (Bench<ZplPrinter> bench = Bench.ready(folder)) {
      bench.printer.change(now -> now.withHeadOpen(true));
      bench.submit("a");
      assertThat(bench.awaitState("a", JobState.Held.class).fault())
          .isEqualTo(PrinterFault.COVER_OPEN);
      bench.printer.change(now -> now.withHeadOpen(false).withJammed(true));
      awaitFault(bench, PrinterFault.MEDIA_JAM);
      bench.printer.change(now -> now.withJammed(false).withPaused(true));
      awaitFault(bench, PrinterFault.PAUSED);
      bench.printer.change(now -> now.withPaused(false).withRibbonOut(true));
      awaitFault(bench, PrinterFault.MARKER_SUPPLY_EMPTY);
      bench.printer.change(now -> now.withRibbonOut(false));
      bench.awaitState("a", JobState.Printed.class);
      assertThat(bench.printer.labels()).hasSize(1);
    }
  }

  private static void awaitFault(Bench<ZplPrinter> bench, PrinterFault fault) {
    await()
        .atMost(Bench.LIMIT)
        .untilAsserted(
            () -> assertThat(bench.state("a")).isEqualTo(new JobState.Held(fault, fault.plain())));
  }

  @Test
  void otherLabelsAreRefusedBeforeTheFirstByte() {
    ZplPrinter sixInch = new ZplPrinter(LoadedStock.inches(4, 6, 203), PrinterCondition.ready(50));
    try (Bench<ZplPrinter> bench = Bench.with(folder, sixInch)) {
      bench.submit("a");
      JobState.Held held = bench.awaitState("a", JobState.Held.class);
      assertThat(held.fault()).isEqualTo(PrinterFault.MEDIA_NEEDED);
      assertThat(held.detail()).contains("50.8 mm");
      assertThat(sixInch.labels()).isEmpty();
    }
  }

  @Test
  void aSilentPrinterIsAFaultAndNothingIsSent() {
    ZplPrinter silent =
        new ZplPrinter(
            LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(50), EnumSet.of(ZplQuirk.SILENT));
    try (Bench<ZplPrinter> bench = Bench.with(folder, silent)) {
      bench.submit("a");
      assertThat(bench.awaitState("a", JobState.Held.class).fault())
          .isEqualTo(PrinterFault.UNREACHABLE);
      assertThat(silent.labels()).isEmpty();
    }
  }

  @Test
  void aPrinterWithoutFeedbackEndsUncertainAndTheProofScanSettlesIt() throws InterruptedException {
    ZplPrinter silent =
        new ZplPrinter(
            LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(50), EnumSet.of(ZplQuirk.SILENT));
    try (Bench<ZplPrinter> bench =
        Bench.with(folder, silent, LinkFaults.none(), Kind.ZEBRA.silent())) {
      bench.submit("a");
      assertThat(bench.ended("a").state()).isEqualTo(new JobState.Uncertain());
      assertThat(bench.desk.prove(new OrderKey("a"))).isInstanceOf(JobOutcome.Changed.class);
      assertThat(bench.state("a")).isEqualTo(new JobState.Proven());
    }
  }

  @Test
  void firmwareWithoutErrorQueryIsAskedByHostStatus() throws InterruptedException {
    ZplPrinter old =
        new ZplPrinter(
            LoadedStock.ZEBRA_4X2_203,
            PrinterCondition.ready(50),
            EnumSet.of(ZplQuirk.NO_HOST_QUERY));
    try (Bench<ZplPrinter> bench = Bench.with(folder, old)) {
      bench.submit("a");
      assertThat(bench.ended("a").state()).isEqualTo(new JobState.Printed());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 14, 20, 40, 100, 700, 1_500})
  void aLinkCutAtAnyByteNeverPrintsTwice(int bytes) {
    LinkFaults cut = LinkFaults.inOrder(new LinkFault.Cut(bytes));
    try (Bench<ZplPrinter> bench = Bench.with(folder, Bench.zebra(50), cut, Kind.ZEBRA)) {
      bench.submit("a");
      await()
          .atMost(Bench.LIMIT)
          .untilAsserted(
              () ->
                  assertThat(bench.state("a"))
                      .isIn(new JobState.Printed(), new JobState.Uncertain()));
      assertThat(bench.printer.labels()).hasSizeLessThanOrEqualTo(1);
      if (bench.state("a").equals(new JobState.Printed())) {
        assertThat(bench.printer.labels()).hasSize(1);
      }
      bench.submit("b");
      bench.awaitState("b", JobState.Printed.class);
    }
  }

  @Test
  void aPersonSettlesAnUncertainJobOnce() {
    LinkFaults cut = LinkFaults.inOrder(new LinkFault.Cut(700));
    try (Bench<ZplPrinter> bench = Bench.with(folder, Bench.zebra(50), cut, Kind.ZEBRA)) {
      bench.submit("a");
      bench.awaitState("a", JobState.Uncertain.class);
      OrderKey key = new OrderKey("a");
      assertThat(bench.desk.settle(key, SettleVerdict.VOID)).isInstanceOf(JobOutcome.Changed.class);
      assertThat(bench.desk.settle(key, SettleVerdict.PRINTED))
          .isInstanceOf(JobOutcome.NotNow.class);
      assertThat(bench.state("a")).isEqualTo(new JobState.Voided(VoidReason.SETTLED));
      assertThat(bench.desk.settle(new OrderKey("x"), SettleVerdict.VOID))
          .isInstanceOf(JobOutcome.Unknown.class);
    }
  }

  @Test
  void aHeldCodeLeavesMemoryAfterFifteenMinutes() {
    try (Bench<ZplPrinter> bench = Bench.with(folder, Bench.zebra(0))) {
      bench.submit("a");
      bench.awaitState("a", JobState.Held.class);
      bench.skippedNanos.set(Duration.ofMinutes(16).toNanos());
      assertThat(bench.awaitState("a", JobState.Voided.class).reason())
          .isEqualTo(VoidReason.HELD_TOO_LONG);
      bench.printer.change(now -> now.withLabels(50));
      bench.submit("b");
      bench.awaitState("b", JobState.Printed.class);
      assertThat(bench.printer.labels()).hasSize(1);
    }
  }

  @Test
  void aRestartVoidsWhatHadNotBegunAndKeepsWhatEnded() throws InterruptedException {
    try (Bench<ZplPrinter> bench = Bench.ready(folder)) {
      bench.submit("done");
      bench.ended("done");
      bench.printer.change(now -> now.withLabels(0));
      bench.submit("held");
      bench.submit("queued");
      bench.awaitState("held", JobState.Held.class);
      bench.restart();
      assertThat(bench.state("done")).isEqualTo(new JobState.Printed());
      assertThat(bench.state("held")).isEqualTo(new JobState.Voided(VoidReason.RESTARTED));
      assertThat(bench.state("queued")).isEqualTo(new JobState.Voided(VoidReason.RESTARTED));
      bench.printer.change(now -> now.withLabels(50));
      bench.submit("next");
      bench.awaitState("next", JobState.Printed.class);
      assertThat(bench.printer.labels()).hasSize(2);
    }
  }

  @Test
  void aWithdrawnJobIsNotPrinted() {
    try (Bench<ZplPrinter> bench = Bench.with(folder, Bench.zebra(0))) {
      bench.submit("a");
      bench.awaitState("a", JobState.Held.class);
      assertThat(bench.desk.withdraw(new OrderKey("a"))).isInstanceOf(JobOutcome.Changed.class);
      bench.printer.change(now -> now.withLabels(50));
      bench.submit("b");
      bench.awaitState("b", JobState.Printed.class);
      assertThat(bench.printer.labels()).hasSize(1);
      assertThat(bench.state("a")).isEqualTo(new JobState.Voided(VoidReason.WITHDRAWN));
    }
  }

  @Test
  void aBadgeThatReadsIsProvenEvenIfTheRollEndedBehindIt() {
    try (Bench<ZplPrinter> bench = Bench.with(folder, Bench.zebra(1))) {
      bench.submit("last");
      assertThat(bench.awaitState("last", JobState.Held.class).fault())
          .isEqualTo(PrinterFault.MEDIA_EMPTY);
      assertThat(bench.printer.labels()).hasSize(1);
      OrderKey key = new OrderKey("last");
      assertThat(bench.desk.withdraw(key)).isInstanceOf(JobOutcome.NotNow.class);
      assertThat(bench.desk.prove(key)).isInstanceOf(JobOutcome.Changed.class);
      bench.printer.change(now -> now.withLabels(5));
      bench.submit("next");
      bench.awaitState("next", JobState.Printed.class);
      assertThat(bench.state("last")).isEqualTo(new JobState.Proven());
      assertThat(bench.printer.labels()).hasSize(2);
    }
  }

  @Test
  void aFullQueueSaysSo() {
    try (Bench<ZplPrinter> bench = Bench.with(folder, Bench.zebra(0))) {
      for (int index = 0; index < 10; index++) {
        assertThat(bench.submit("k" + index)).isInstanceOf(SubmitOutcome.Accepted.class);
      }
      assertThat(bench.submit("more")).isEqualTo(new SubmitOutcome.QueueFull(10));
    }
  }

  @Test
  void jobsOfOnePrinterKeepTheirOrder() {
    try (Bench<ZplPrinter> bench = Bench.ready(folder)) {
      List<String> keys = List.of("c", "a", "b");
      keys.forEach(bench::submit);
      bench.awaitState("b", JobState.Printed.class);
      assertThat(
              bench.changes.stream()
                  .filter(job -> job.state() instanceof JobState.Printed)
                  .map(job -> job.key().value()))
          .containsExactlyElementsOf(keys);
    }
  }

  @Test
  void theQueueFileHoldsNoCodeAndNoName() throws Exception {
    try (Bench<ZplPrinter> bench = Bench.ready(folder)) {
      bench.submit("a");
      bench.ended("a");
      for (String name : List.of("print.db", "print.db-wal")) {
        Path file = folder.resolve(name);
        if (java.nio.file.Files.exists(file)) {
          String content =
              java.nio.file.Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
          assertThat(content).doesNotContain(Bench.CODE).doesNotContain("Lima");
        }
      }
    }
  }
}
