package org.floorpass.kiosk.scan.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.util.List;

/**
 * The driver that webcam-capture is given: exactly the cameras of the configuration, of whatever
 * kind. No discovery, so no scanning thread.
 */
final class ConfiguredCameras implements WebcamDriver {
  private final List<WebcamDevice> devices;

  ConfiguredCameras(List<? extends WebcamDevice> devices) {
    this.devices = List.copyOf(devices);
  }

  @Override
  public List<WebcamDevice> getDevices() {
    return devices;
  }

  /** True: the devices lock for themselves, so webcam-capture need not queue every call. */
  @Override
  public boolean isThreadSafe() {
    return true;
  }
}
