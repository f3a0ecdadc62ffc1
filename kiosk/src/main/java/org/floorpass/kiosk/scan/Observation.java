package org.floorpass.kiosk.scan;

/** One thing that a source saw, heard or felt. */
public sealed interface Observation {

  /**
   * A camera picture, always the newest there is.
   *
   * @param sequence rises with every picture of this source; gaps are pictures nobody waited for
   * @param capturedNanos the monotonic ticker at its arrival
   * @param picture its luminance
   */
  record Frame(long sequence, long capturedNanos, Luminance picture) implements Observation {}

  /**
   * A code that the device itself has decoded.
   *
   * @param text now owned by the receiver, who closes it
   */
  record Text(QrText text) implements Observation {}

  /**
   * The device's status has changed.
   *
   * @param status the newest; states in between may be skipped
   */
  record StatusChanged(DeviceStatus status) implements Observation {}

  /** The source was closed; nothing follows. */
  record Ended() implements Observation {}
}
