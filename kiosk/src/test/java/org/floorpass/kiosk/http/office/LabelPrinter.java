package org.floorpass.kiosk.http.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.floorpass.print.PrintStation;
import org.floorpass.print.check.ReaderProfile;
import org.floorpass.print.job.PrinterId;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.link.LinkAddress;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;
import org.floorpass.print.queue.PrinterSetup;
import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.zpl.ZplPrinter;
import org.floorpass.sim.wire.RawPortServer;

/** A simulated label printer at a raw port, and the real print station that drives it. */
final class LabelPrinter implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final ZplPrinter printer =
      new ZplPrinter(LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(50));
  private final RawPortServer port;
  private final PrinterSetup setup;
  private final Path file;
  private PrintStation station;

  private LabelPrinter(Path folder, PrinterSetup.Feedback feedback) throws IOException {
    this.port = RawPortServer.open(printer, 0);
    this.file = folder.resolve("print.db");
    this.setup =
        new PrinterSetup(
            new PrinterId("printer-1"),
            LanguageId.ZPL,
            new LinkAddress.Tcp("127.0.0.1", port.port()),
            Resolution.of(203),
            StockCatalogue.find("zebra-4x2").orElseThrow(),
            feedback,
            ReaderProfile.Camera.usual());
    this.station = opened(file, setup);
  }

  private static PrintStation opened(Path file, PrinterSetup setup) {
    return PrintStation.open(file, List.of(setup), InstantSource.system(), System::nanoTime);
  }

  /** As after a power cut: another process opens the same file. */
  PrintStation restarted() {
    station.close();
    station = opened(file, setup);
    return station;
  }

  /** A printer that says what it does. */
  static LabelPrinter talking(Path folder) {
    return open(folder, PrinterSetup.Feedback.STATUS);
  }

  /** A printer that says nothing: every job ends as Uncertain. */
  static LabelPrinter mute(Path folder) {
    return open(folder, PrinterSetup.Feedback.NONE);
  }

  private static LabelPrinter open(Path folder, PrinterSetup.Feedback feedback) {
    try {
      return new LabelPrinter(folder, feedback);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  PrintStation station() {
    return station;
  }

  void labels(int left) {
    printer.change(condition -> condition.withLabels(left));
  }

  int printed() {
    return printer.labels().size();
  }

  /** The digits on the n-th label, as a camera would read them. */
  String digits(int label) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(printed()).isGreaterThanOrEqualTo(label));
    return ((Inspection.Readable) LabelInspector.inspect(printer.labels().get(label - 1))).text();
  }

  @Override
  public void close() {
    port.close();
  }
}
