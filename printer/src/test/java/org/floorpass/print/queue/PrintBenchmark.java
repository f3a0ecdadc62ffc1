package org.floorpass.print.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.floorpass.print.job.JobState;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;
import org.floorpass.print.queue.Bench.Kind;
import org.floorpass.sim.fault.LinkFaults;
import org.floorpass.sim.printer.PrintedLabel;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.PrinterModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures, by name only: {@code mvn -pl printer -am test -Dtest=PrintBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}. Figures go to target/benchmark-print.txt.
 */
class PrintBenchmark {
  private static final int ROUNDS = 60;
  private static final int WARM_UP = 20;

  @TempDir Path folder;

  /** Notes when the first byte of a format arrived. */
  private record Watched(PrinterModel model, AtomicLong firstByte) implements PrinterModel {
    @Override
    public byte[] accept(byte[] bytes) {
      if (new String(bytes, StandardCharsets.ISO_8859_1).contains("^XA")) {
        firstByte.compareAndSet(0, System.nanoTime());
      }
      return model.accept(bytes);
    }

    @Override
    public void hungUp() {
      model.hungUp();
    }

    @Override
    public List<PrintedLabel> labels() {
      return model.labels();
    }

    @Override
    public PrinterCondition condition() {
      return model.condition();
    }

    @Override
    public void change(UnaryOperator<PrinterCondition> hand) {
      model.change(hand);
    }

    @Override
    public List<String> complaints() {
      return model.complaints();
    }
  }

  @Test
  void measure() throws Exception {
    List<String> lines = new ArrayList<>();
    Watched printer = new Watched(Bench.zebra(1_000), new AtomicLong());
    List<Long> firstBytes = new ArrayList<>();
    List<Long> confirmed = new ArrayList<>();
    try (Bench<Watched> bench = Bench.with(folder, printer, LinkFaults.none(), Kind.ZEBRA)) {
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        printer.firstByte().set(0);
        long start = System.nanoTime();
        bench.submit("r" + round);
        assertThat(bench.ended("r" + round).state()).isEqualTo(new JobState.Printed());
        if (round >= WARM_UP) {
          confirmed.add(System.nanoTime() - start);
          firstBytes.add(printer.firstByte().get() - start);
        }
      }
    }
    lines.add(line("order accepted to first byte", firstBytes));
    lines.add(line("order accepted to confirmed", confirmed));
    for (LabelStock stock : StockCatalogue.all()) {
      for (LanguageId language : LanguageId.values()) {
        int dpi = stock.id().startsWith("zebra") && language != LanguageId.DYMO ? 203 : 300;
        try (var order = Bench.order("Maximiliane Oberländer")) {
          if (BadgeEncoder.encode(order, stock, Resolution.of(dpi), language)
              instanceof EncodeOutcome.Encoded encoded) {
            lines.add(
                "%s %d dpi %s: %d bytes"
                    .formatted(stock.id(), dpi, language.id(), encoded.length()));
            encoded.close();
          }
        }
      }
    }
    java.nio.file.Files.write(Path.of("target/benchmark-print.txt"), lines);
  }

  private static String line(String what, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%s: median %.1f ms, p95 %.1f ms, of %d",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        Arrays.stream(sorted).count());
  }
}
