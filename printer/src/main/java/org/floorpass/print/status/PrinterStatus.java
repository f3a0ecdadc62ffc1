package org.floorpass.print.status;

import java.util.List;

/** One answer to the question how a printer is. */
public sealed interface PrinterStatus {

  /**
   * It answered and nothing is wrong.
   *
   * @param media loaded
   * @param activity what it does
   */
  record Ready(MediaReport media, Activity activity) implements PrinterStatus {}

  /**
   * It answered, or kept silent in a way that means this.
   *
   * @param faults at least one, the most telling first
   */
  record Faulted(List<PrinterFault> faults) implements PrinterStatus {
    public Faulted {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a fault has a name");
      }
    }

    /** The most telling one. */
    public PrinterFault first() {
      return faults.getFirst();
    }
  }

  /**
   * The connection broke.
   *
   * @param cause one clause for people
   */
  record Lost(String cause) implements PrinterStatus {}
}
