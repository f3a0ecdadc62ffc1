package org.floorpass.print.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.floorpass.print.badge.BadgeText;
import org.floorpass.print.badge.QrContent;
import org.floorpass.print.check.ReaderProfile;
import org.floorpass.print.job.BadgeOrder;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;
import org.floorpass.print.job.PrinterId;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.link.LinkAddress;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;
import org.floorpass.print.queue.PrinterSetup.Feedback;
import org.floorpass.print.queue.sqlite.SqliteJobStore;
import org.floorpass.sim.fault.LinkFaults;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.zpl.ZplPrinter;
import org.floorpass.sim.wire.RawPortServer;

/** A print desk over a file store and a printer model behind a real socket. */
final class Bench implements AutoCloseable {
  static final PrinterId PRINTER = new PrinterId("printer-1");
  static final String CODE = "1000000224759959604906254241243342209347638547625151811595";
  static final Duration LIMIT = Duration.ofSeconds(20);

  private static final Pace QUICK =
      new Pace(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(200));

  final ZplPrinter printer;
  final AtomicLong skippedNanos = new AtomicLong();
  final List<PrintJob> changes = new CopyOnWriteArrayList<>();
  private final RawPortServer port;
  private final Path file;
  private final Feedback feedback;
  private SqliteJobStore store;
  PrintDesk desk;

  private Bench(Path folder, ZplPrinter printer, LinkFaults faults, Feedback feedback)
      throws IOException {
    this.printer = printer;
    this.feedback = feedback;
    this.port = RawPortServer.open(printer, 0, faults);
    this.file = folder.resolve("print.db");
    this.store = SqliteJobStore.open(file);
    this.desk = startDesk();
  }

  static Bench with(Path folder, ZplPrinter printer) {
    return with(folder, printer, LinkFaults.none(), Feedback.STATUS);
  }

  static Bench with(Path folder, ZplPrinter printer, LinkFaults faults, Feedback feedback) {
    try {
      return new Bench(folder, printer, faults, feedback);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Bench ready(Path folder) {
    return with(folder, zebra(50));
  }

  static ZplPrinter zebra(int labels) {
    return new ZplPrinter(LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(labels));
  }

  private PrintDesk startDesk() {
    PrinterSetup setup =
        new PrinterSetup(
            PRINTER,
            LanguageId.ZPL,
            new LinkAddress.Tcp("127.0.0.1", port.port()),
            Resolution.of(203),
            StockCatalogue.find("zebra-4x2").orElseThrow(),
            feedback,
            ReaderProfile.Camera.usual());
    JobBook book = new JobBook(store, InstantSource.system());
    book.subscribe(changes::add);
    return PrintDesk.start(book, List.of(setup), Links.real(this::nanos), this::nanos, QUICK, 10);
  }

  private long nanos() {
    return System.nanoTime() + skippedNanos.get();
  }

  /** As after a power cut: the old workers end, a new process opens the same file. */
  void restart() {
    desk.close();
    store.close();
    store = SqliteJobStore.open(file);
    desk = startDesk();
  }

  RawPortServer port() {
    return port;
  }

  static BadgeOrder order(String name) {
    return BadgeOrder.of(
        new BadgeText(name, Optional.of("Press operator"), Optional.of("Line 1")),
        QrContent.of(CODE.toCharArray()));
  }

  SubmitOutcome submit(String key) {
    return desk.submit(new OrderKey(key), order("Ana Lima"), PRINTER);
  }

  PrintJob ended(String key) throws InterruptedException {
    return desk.await(new OrderKey(key), LIMIT).orElseThrow();
  }

  JobState state(String key) {
    return desk.job(new OrderKey(key)).orElseThrow().state();
  }

  <S extends JobState> S awaitState(String key, Class<S> state) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(state(key)).isInstanceOf(state));
    return state.cast(state(key));
  }

  @Override
  public void close() {
    desk.close();
    store.close();
    port.close();
  }
}
