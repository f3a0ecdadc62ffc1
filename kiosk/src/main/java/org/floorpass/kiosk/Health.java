package org.floorpass.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorpass.kiosk.http.ops.Readiness;
import org.floorpass.kiosk.scan.DeviceStatus;
import org.floorpass.kiosk.scan.reader.ScanReader;
import org.floorpass.kiosk.signin.Equipment;
import org.floorpass.print.PrintStation;
import org.floorpass.print.queue.PrinterReport;

/** How the parts are, asked of the parts themselves at each call. */
final class Health implements Readiness {
  private final List<ScanReader> readers;
  private final List<String> readerNames;
  private final PrintStation printers;

  Health(List<ScanReader> readers, List<String> readerNames, PrintStation printers) {
    this.readers = List.copyOf(readers);
    this.readerNames = List.copyOf(readerNames);
    this.printers = printers;
  }

  @Override
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    boolean anyReady = readers.stream().anyMatch(reader -> reader.status().isReady());
    for (int index = 0; index < readers.size(); index++) {
      parts.add(reader(readerNames.get(index), readers.get(index).status(), anyReady));
    }
    for (PrinterReport report : printers.printers()) {
      String name = report.setup().id().value();
      parts.add(
          report.ready()
              ? Part.up(name, "printer")
              : new Part(name, "printer", State.DEGRADED, Optional.of(report.plain())));
    }
    return parts;
  }

  /** Nobody can sign in without a reader; with another one left, the appliance goes on. */
  private static Part reader(String name, DeviceStatus status, boolean anyReady) {
    return status.isReady()
        ? Part.up(name, "reader")
        : new Part(
            name,
            "reader",
            anyReady ? State.DEGRADED : State.DOWN,
            Optional.of(name + " " + status.description() + "."));
  }

  /** The turnstile's view of a reader's status. */
  static Equipment.Device equipment(String id, DeviceStatus status) {
    return new Equipment.Device(
        id,
        Equipment.Kind.READER,
        status.isReady()
            ? new Equipment.Condition.Ready()
            : new Equipment.Condition.Faulty(status.description()));
  }
}
