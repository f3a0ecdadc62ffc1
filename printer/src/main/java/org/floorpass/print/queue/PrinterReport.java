package org.floorpass.print.queue;

import java.time.Instant;
import java.util.List;
import org.floorpass.print.status.PrinterFault;

/**
 * A printer as last seen.
 *
 * @param setup its configuration
 * @param faults none when it is ready
 * @param plain one sentence for people
 * @param seenAt when this was learned
 * @param waiting jobs that have not ended
 */
public record PrinterReport(
    PrinterSetup setup, List<PrinterFault> faults, String plain, Instant seenAt, int waiting) {
  public PrinterReport {
    faults = List.copyOf(faults);
  }

  /** True when nothing is known to be wrong. */
  public boolean ready() {
    return faults.isEmpty();
  }
}
