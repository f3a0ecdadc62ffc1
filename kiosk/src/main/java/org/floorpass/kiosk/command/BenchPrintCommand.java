package org.floorpass.kiosk.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.floorpass.print.PrintStation;
import org.floorpass.print.badge.BadgeText;
import org.floorpass.print.badge.QrContent;
import org.floorpass.print.job.BadgeOrder;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrinterId;
import org.floorpass.print.queue.SetupReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code floorpass bench print}: from an accepted order to the first byte of the label at a printer
 * on port 9100, against a bare socket that makes the same status exchange with the same printer.
 */
@Command(
    name = "print",
    description = "Order accepted to first label byte on a raw port, against a bare socket.")
public final class BenchPrintCommand implements Callable<Integer> {
  private static final PrinterId PRINTER = new PrinterId("bench");
  private static final int BADGE_DIGITS = 58;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final double NANOS_PER_MILLI = 1e6;

  private final Console console;
  private final InstantSource clock;
  private final LongSupplier ticker;

  @Option(names = "--runs", description = "Measured orders (default: ${DEFAULT-VALUE}).")
  private int runs = 30;

  @Option(names = "--warm-up", description = "Orders before them (default: ${DEFAULT-VALUE}).")
  private int warmUp = 10;

  /**
   * Makes the command.
   *
   * @param console where the figures go
   * @param clock wall clock of the queue
   * @param ticker monotonic nanoseconds
   */
  public BenchPrintCommand(Console console, InstantSource clock, LongSupplier ticker) {
    this.console = console;
    this.clock = clock;
    this.ticker = ticker;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("floorpass-bench");
    try (StandInPrinter printer = StandInPrinter.start(ticker)) {
      long[] bare = new long[runs];
      long[] queued = new long[runs];
      SetupReading setup =
          SetupReading.read(
              PRINTER.value(), "zpl", "tcp", "127.0.0.1:" + printer.port(), 203, "zebra-4x2");
      if (!(setup instanceof SetupReading.Ready(var ready))) {
        return ExitCode.FAILED;
      }
      Path store = folder.resolve("print.db");
      try (PrintStation station = PrintStation.open(store, List.of(ready), clock, ticker)) {
        for (int run = -warmUp; run < runs; run++) {
          long plain = printer.bareExchange();
          long order = orderToFirstByte(station, printer, run);
          if (run >= 0) {
            bare[run] = plain;
            queued[run] = order;
          }
        }
      }
      tell(median(bare), median(queued));
      return ExitCode.DONE;
    } finally {
      delete(folder);
    }
  }

  private long orderToFirstByte(PrintStation station, StandInPrinter printer, int run)
      throws InterruptedException {
    OrderKey key = new OrderKey("bench-" + (run + warmUp));
    BadgeOrder order =
        BadgeOrder.of(BadgeText.of("Ada Example"), QrContent.placeholder(BADGE_DIGITS));
    long from = ticker.getAsLong();
    var _ = station.submit(key, order, PRINTER);
    long first = printer.awaitFirstByte();
    var _ = station.await(key, PATIENCE);
    return first - from;
  }

  private void tell(long bare, long queued) {
    console
        .out()
        .printf(
            "order accepted to first label byte  %.1f ms%n"
                + "bare socket, same status exchange   %.1f ms%n"
                + "ratio                               %.2f (medians of %d)%n",
            queued / NANOS_PER_MILLI, bare / NANOS_PER_MILLI, (double) queued / bare, runs);
  }

  private static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
