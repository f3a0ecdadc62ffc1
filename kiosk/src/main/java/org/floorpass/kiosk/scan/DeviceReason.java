package org.floorpass.kiosk.scan;

/** Why a device is not ready, in words for the status page, health and {@code doctor}. */
public enum DeviceReason {
  /** Nothing exists at the configured path or address. */
  NOT_FOUND("is not connected", "Check the cable, and the device path in the configuration."),
  /** The network address gives no answer. */
  UNREACHABLE("cannot be reached", "Check its power and network, and the address."),
  /** It answered with something else than a stream of pictures. */
  NOT_A_CAMERA("does not send pictures", "Check the address: it must be an MJPEG stream."),
  /** The operating system refuses access. */
  PERMISSION_DENIED("may not be used", "Give the service's user access to the device."),
  /** Another program holds it. */
  IN_USE("is used by another program", "End the other program."),
  /** It was there and went away. */
  UNPLUGGED("was unplugged", "Plug it in again."),
  /** The connection stands, but nothing has come for a while. */
  STALLED("has stopped sending", "Switch it off and on again."),
  /** What it sends cannot be understood. */
  CORRUPT("sends damaged data", "Check the cable."),
  /** It offers nothing that can be used here. */
  UNSUPPORTED("is not supported", "See the list of supported devices."),
  /** The driver program could not be started. */
  PROGRAM_MISSING("has no driver program", "Install the camera tools of the system."),
  /** The device reports an error of its own. */
  FAILED("reports an error", "Switch it off and on again.");

  private final String problem;
  private final String remedy;

  DeviceReason(String problem, String remedy) {
    this.problem = problem;
    this.remedy = remedy;
  }

  /** What is wrong, as the end of a sentence that begins with the device's name. */
  public String problem() {
    return problem;
  }

  /** What to do, one sentence. */
  public String remedy() {
    return remedy;
  }
}
