package org.floorpass.print.language;

import org.floorpass.print.link.LinkConnection;
import org.floorpass.print.status.PrinterStatus;

/**
 * Asks one printer how it is. Confined to the printer's worker: it may remember what the printer
 * does not understand.
 */
public interface StatusConversation {

  /** Asks once; answers within one second, silence included. */
  PrinterStatus ask(LinkConnection connection);

  /**
   * Learns how far the job is that was sent on this connection; the same as asking unless the
   * printer tells by itself. Bounded by one second.
   */
  default PrinterStatus progress(LinkConnection connection) {
    return ask(connection);
  }
}
