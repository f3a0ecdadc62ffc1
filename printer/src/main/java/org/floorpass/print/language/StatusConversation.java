package org.floorpass.print.language;

import org.floorpass.print.link.LinkConnection;
import org.floorpass.print.status.PrinterStatus;

/**
 * Asks one printer how it is. Confined to the printer's worker: it may remember what the printer
 * does not understand.
 */
@FunctionalInterface
public interface StatusConversation {

  /** Asks once; answers within one second, silence included. */
  PrinterStatus ask(LinkConnection connection);
}
