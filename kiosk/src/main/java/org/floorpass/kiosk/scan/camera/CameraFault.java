package org.floorpass.kiosk.scan.camera;

import java.io.IOException;
import org.floorpass.kiosk.scan.DeviceReason;

/**
 * Why a picture stream could not be opened or has ended. Stays inside this package: the adapter
 * turns it into a status.
 */
final class CameraFault extends IOException {
  private static final long serialVersionUID = 1L;

  private final DeviceReason reason;

  CameraFault(DeviceReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  CameraFault(DeviceReason reason, IOException cause) {
    super(cause.toString(), cause);
    this.reason = reason;
  }

  DeviceReason reason() {
    return reason;
  }
}
