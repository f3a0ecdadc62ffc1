package org.floorpass.kiosk.scan;

/**
 * A camera or scanner, as a source of observations.
 *
 * <p>A source opens its device by itself, recovers by itself and says how it is doing; a device
 * that is missing at the start is a status, not an exception. Its reader thread only enqueues, into
 * a bounded mailbox: the newest picture replaces an older one, a text beyond the mailbox's limit
 * replaces the oldest.
 */
public interface ScanSource extends AutoCloseable {

  /** The device's name; never blocks. */
  DeviceId id();

  /**
   * Waits for the next observation. One consumer thread at a time.
   *
   * <p>Blocks without bound while the device is silent; {@link #close} ends the wait. A change of
   * status comes before texts, and texts before a picture. After {@link #close}, {@link
   * Observation.Ended}, at once and for ever.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  Observation next() throws InterruptedException;

  /** The newest status; never blocks, any thread. */
  DeviceStatus status();

  /**
   * Lets go of the device, within {@link #CLOSE_MILLIS}. Any thread; a blocked {@link #next}
   * returns at once, texts not yet taken are wiped. Closing again does nothing.
   */
  @Override
  void close();

  /**
   * How long closing may take: closing a serial port takes half a second, and may hang when the
   * hardware is gone; then it is left to its own thread.
   */
  long CLOSE_MILLIS = 2_000;
}
