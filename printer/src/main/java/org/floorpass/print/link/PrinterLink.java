package org.floorpass.print.link;

/**
 * The way to one printer. Opened late and closed early: most printers serve one owner at a time,
 * and a connection left open shuts everybody else out.
 */
@FunctionalInterface
public interface PrinterLink {

  /**
   * Opens the way. Blocks at most a few seconds (the implementation names its limit); called on the
   * worker's thread only.
   */
  Opening open();

  /** What became of opening. */
  sealed interface Opening {
    /** The pipe is open; the caller closes it. */
    record Opened(LinkConnection connection) implements Opening {}

    /**
     * It cannot be reached now.
     *
     * @param cause one clause for people
     */
    record Unreachable(String cause) implements Opening {}
  }
}
