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
import org.floorpass.sim.printer.PrinterModel;
import org.floorpass.sim.printer.zpl.ZplPrinter;
import org.floorpass.sim.wire.RawPortServer;

/** A print desk over a file store and a printer model behind a real socket. */
final class Bench<M extends PrinterModel> implements AutoCloseable {
  static final PrinterId PRINTER = new PrinterId("printer-1");
  static final String CODE = "1000000224759959604906254241243342209347638547625151811595";
  static final Duration LIMIT = Duration.ofSeconds(20);

  // Looks at an idle printer would take the connections of the fault plans.
  private static final Pace QUICK =
      new Pace(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMinutes(10));

  final M printer;
  final AtomicLong skippedNanos = new AtomicLong();
  final List<PrintJob> changes = new CopyOnWriteArrayList<>();
  private final RawPortServer port;
  private final Path file;
  private final Kind kind;
  private SqliteJobStore store;
  PrintDesk desk;

  /** What is configured. */
  record Kind(LanguageId language, String stock, int dotsPerInch, Feedback feedback) {
    static final Kind ZEBRA = new Kind(LanguageId.ZPL, "zebra-4x2", 203, Feedback.STATUS);

    Kind silent() {
      return new Kind(language, stock, dotsPerInch, Feedback.NONE);
    }
  }

  private Bench(Path folder, M printer, LinkFaults faults, Kind kind) throws IOException {
    this.printer = printer;
    this.kind = kind;
    this.port = RawPortServer.open(printer, 0, faults);
    this.file = folder.resolve("print.db");
    this.store = SqliteJobStore.open(file);
    this.desk = startDesk();
  }

  static Bench<ZplPrinter> with(Path folder, ZplPrinter printer) {
    return with(folder, printer, LinkFaults.none(), Kind.ZEBRA);
  }

  static <M extends PrinterModel> Bench<M> with(
      Path folder, M printer, LinkFaults faults, Kind kind) {
    try {
      return new Bench<>(folder, printer, faults, kind);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Bench<ZplPrinter> ready(Path folder) {
    return with(folder, zebra(50));
  }

  static ZplPrinter zebra(int labels) {
    return new ZplPrinter(LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(labels));
  }

  private PrintDesk startDesk() {
    Resolution head =
        Languages.find(kind.language()).orElseThrow().head(Resolution.of(kind.dotsPerInch()));
    PrinterSetup setup =
        new PrinterSetup(
            PRINTER,
            kind.language(),
            new LinkAddress.Tcp("127.0.0.1", port.port()),
            head,
            StockCatalogue.find(kind.stock()).orElseThrow(),
            kind.feedback(),
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
