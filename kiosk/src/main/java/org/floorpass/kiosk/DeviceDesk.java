package org.floorpass.kiosk;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.floorpass.kiosk.configuration.Configuration.Camera;
import org.floorpass.kiosk.configuration.Configuration.CameraDriver;
import org.floorpass.kiosk.configuration.Configuration.Devices;
import org.floorpass.kiosk.configuration.Configuration.Printer;
import org.floorpass.kiosk.configuration.Configuration.Scanner;
import org.floorpass.kiosk.configuration.Configuration.ScannerDriver;
import org.floorpass.kiosk.decode.FrameDecoder;
import org.floorpass.kiosk.scan.DeviceId;
import org.floorpass.kiosk.scan.PreviewSource;
import org.floorpass.kiosk.scan.ScanSource;
import org.floorpass.kiosk.scan.camera.CameraSettings;
import org.floorpass.kiosk.scan.camera.CameraSource;
import org.floorpass.kiosk.scan.camera.Cameras;
import org.floorpass.kiosk.scan.reader.Reading;
import org.floorpass.kiosk.scan.reader.ScanReader;
import org.floorpass.kiosk.scan.serial.ScannerSettings;
import org.floorpass.kiosk.scan.serial.SerialScanner;
import org.floorpass.print.queue.PrinterSetup;
import org.floorpass.print.queue.SetupReading;

/**
 * From configured devices to running ones. {@link #plan} judges the whole list before anything is
 * opened, so that a line that cannot work is told at once.
 */
final class DeviceDesk {
  private final List<CameraSettings> cameras;
  private final List<ScannerSettings> scanners;
  private final List<PrinterSetup> printers;

  private DeviceDesk(
      List<CameraSettings> cameras, List<ScannerSettings> scanners, List<PrinterSetup> printers) {
    this.cameras = cameras;
    this.scanners = scanners;
    this.printers = printers;
  }

  /** What came of judging the configured devices. */
  sealed interface Plan {
    /**
     * All lines can work.
     *
     * @param desk opens them
     */
    record Feasible(DeviceDesk desk) implements Plan {}

    /**
     * Some cannot.
     *
     * @param sentences one for each
     */
    record Faulty(List<String> sentences) implements Plan {}
  }

  /** Readers that run, with the pictures they offer. */
  record Readers(List<ScanReader> all, List<PreviewSource> previews) {}

  static Plan plan(Devices devices) {
    List<String> faults = new ArrayList<>();
    List<CameraSettings> cameras = new ArrayList<>();
    devices.cameras().forEach(camera -> camera(camera, faults).ifPresent(cameras::add));
    List<ScannerSettings> scanners = new ArrayList<>();
    devices.scanners().forEach(scanner -> scanner(scanner, faults).ifPresent(scanners::add));
    List<PrinterSetup> printers = new ArrayList<>();
    devices.printers().forEach(printer -> printer(printer, faults).ifPresent(printers::add));
    return faults.isEmpty()
        ? new Plan.Feasible(new DeviceDesk(cameras, scanners, printers))
        : new Plan.Faulty(List.copyOf(faults));
  }

  List<PrinterSetup> printers() {
    return printers;
  }

  /** The names of cameras and scanners, in the order of {@link #start}. */
  List<String> readerNames() {
    List<String> names = new ArrayList<>();
    cameras.forEach(camera -> names.add(camera.id().text()));
    scanners.forEach(scanner -> names.add(scanner.id().text()));
    return List.copyOf(names);
  }

  /** Whether a fresh badge can be read back here. */
  boolean hasReader() {
    return !cameras.isEmpty() || !scanners.isEmpty();
  }

  /** Starts a reader for each camera and scanner; a missing device is a status, not a failure. */
  Readers start(
      Supplier<FrameDecoder> decoders, Consumer<? super Reading> sink, LongSupplier ticker) {
    List<ScanReader> readers = new ArrayList<>();
    List<PreviewSource> previews = new ArrayList<>();
    for (CameraSource camera : Cameras.start(cameras, ticker)) {
      previews.add(camera);
      readers.add(ScanReader.start(camera, decoders.get(), sink, ticker));
    }
    for (ScannerSettings settings : scanners) {
      ScanSource scanner = SerialScanner.start(settings);
      readers.add(ScanReader.start(scanner, decoders.get(), sink, ticker));
    }
    return new Readers(List.copyOf(readers), List.copyOf(previews));
  }

  private static Optional<CameraSettings> camera(Camera camera, List<String> faults) {
    if (camera.driver() != CameraDriver.MJPEG) {
      faults.add(
          "The camera %s needs the driver %s, which this release does not have; it has mjpeg."
              .formatted(camera.id(), lower(camera.driver())));
      return Optional.empty();
    }
    try {
      URI address = URI.create(camera.source());
      if (address.getHost() != null) {
        return Optional.of(
            new CameraSettings(
                new DeviceId(camera.id()), new CameraSettings.Location.MjpegOverHttp(address)));
      }
    } catch (IllegalArgumentException malformed) {
      // told below: it is no address
    }
    faults.add(
        "The camera %s has no http address as its source; write http://host:port/path."
            .formatted(camera.id()));
    return Optional.empty();
  }

  private static Optional<ScannerSettings> scanner(Scanner scanner, List<String> faults) {
    if (scanner.driver() != ScannerDriver.SERIAL) {
      faults.add(
          "The scanner %s needs the driver %s, which this release does not have; it has serial."
              .formatted(scanner.id(), lower(scanner.driver())));
      return Optional.empty();
    }
    return Optional.of(
        ScannerSettings.plain(new DeviceId(scanner.id()), scanner.device(), scanner.baud()));
  }

  private static Optional<PrinterSetup> printer(Printer printer, List<String> faults) {
    return switch (SetupReading.read(
        printer.id(),
        printer.language(),
        lower(printer.link()),
        printer.address(),
        printer.dotsPerInch(),
        printer.stock())) {
      case SetupReading.Ready(PrinterSetup setup) -> Optional.of(setup);
      case SetupReading.Wrong(String sentence) -> {
        faults.add(sentence);
        yield Optional.empty();
      }
    };
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
