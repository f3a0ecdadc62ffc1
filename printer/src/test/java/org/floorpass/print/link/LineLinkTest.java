package org.floorpass.print.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.language.zpl.ZplLanguage;
import org.floorpass.print.link.LinkConnection.Receiving;
import org.floorpass.print.link.LinkConnection.Sending;
import org.floorpass.print.link.PrinterLink.Opening;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;
import org.floorpass.print.raster.Bitmap;
import org.floorpass.print.status.PrinterStatus;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.zpl.ZplPrinter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Device files and serial lines, on a real pseudo terminal. */
@EnabledOnOs(OS.LINUX)
class LineLinkTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final LabelStock STOCK = StockCatalogue.find("zebra-4x2").orElseThrow();

  @TempDir Path folder;

  enum Kind {
    DEVICE,
    SERIAL
  }

  private static PrinterLink link(Kind kind, Path device) {
    return switch (kind) {
      case DEVICE -> new DeviceLink(device, System::nanoTime);
      case SERIAL -> new SerialLink(new LinkAddress.Serial(device, 115_200), System::nanoTime);
    };
  }

  private static LinkConnection opened(PrinterLink link) {
    Opening opening = link.open();
    assertThat(opening).isInstanceOf(Opening.Opened.class);
    return ((Opening.Opened) opening).connection();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aLabelAndItsStatusTravelBothWays(Kind kind) throws IOException {
    ZplPrinter printer = new ZplPrinter(LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(5));
    PrinterLanguage zpl = new ZplLanguage();
    Resolution head = Resolution.of(203);
    Bitmap dots = new Bitmap(812, 406);
    dots.fill(100, 100, 50, 60, true);
    Path device = folder.resolve("printer-1");
    try (PtyPrinter far = new PtyPrinter(device, printer);
        LinkConnection connection = opened(link(kind, device))) {
      assertThat(zpl.conversation(STOCK, head).ask(connection))
          .isInstanceOf(PrinterStatus.Ready.class);
      assertThat(connection.send(zpl.encode(dots, STOCK, head))).isInstanceOf(Sending.Sent.class);
      await().atMost(LIMIT).untilAsserted(() -> assertThat(printer.labels()).hasSize(1));
      assertThat(printer.complaints()).isEmpty();
      far.unplug();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anUnpluggedPrinterIsBrokenNotSilentForEver(Kind kind) throws IOException {
    ZplPrinter printer = new ZplPrinter(LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(5));
    Path device = folder.resolve("printer-1");
    try (PtyPrinter far = new PtyPrinter(device, printer);
        LinkConnection connection = opened(link(kind, device))) {
      far.unplug();
      await()
          .atMost(LIMIT)
          .untilAsserted(
              () ->
                  assertThat(connection.receive(reply -> false, Duration.ofMillis(100)))
                      .isInstanceOf(Receiving.Broken.class));
      assertThat(connection.send("x".repeat(10_000).getBytes(US_ASCII)))
          .isInstanceOf(Sending.Broken.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aMissingDeviceIsNamed(Kind kind) {
    Path device = folder.resolve("nothing");
    assertThat(link(kind, device).open())
        .isInstanceOfSatisfying(
            Opening.Unreachable.class,
            missing -> assertThat(missing.cause()).contains("does not exist"));
  }
}
