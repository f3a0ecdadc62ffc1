package org.floorpass.print.queue;

/** The durable store of jobs cannot be used. Nothing was accepted or changed. */
public final class PrintStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names what was attempted; the cause says why. */
  public PrintStoreException(String attempted, Throwable cause) {
    super(attempted, cause);
  }
}
