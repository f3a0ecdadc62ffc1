package org.floorpass.kiosk.scan;

/**
 * How a device is doing. Trouble with a device is expected, so it is a value with a reason and
 * never an exception.
 */
public sealed interface DeviceStatus {

  /** Being opened for the first time; nothing is known yet. */
  record Starting() implements DeviceStatus {}

  /** Open and delivering. */
  record Ready() implements DeviceStatus {}

  /**
   * There, but not delivering as it should; recovery is being tried.
   *
   * @param reason why
   */
  record Degraded(DeviceReason reason) implements DeviceStatus {}

  /**
   * Not there; its return is being watched for.
   *
   * @param reason why
   */
  record Detached(DeviceReason reason) implements DeviceStatus {}

  /** Closed by the program; final. */
  record Closed() implements DeviceStatus {}

  /** Whether a scan can be expected from the device now. */
  default boolean isReady() {
    return this instanceof Ready;
  }

  /** The end of a sentence that begins with the device's name, for screens and logs. */
  default String description() {
    return switch (this) {
      case Starting() -> "is starting";
      case Ready() -> "is ready";
      case Degraded(DeviceReason reason) -> reason.problem();
      case Detached(DeviceReason reason) -> reason.problem();
      case Closed() -> "is closed";
    };
  }
}
