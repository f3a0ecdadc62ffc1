package org.floorpass.kiosk.scan.camera;

import java.net.URI;
import org.floorpass.kiosk.scan.DeviceId;

/**
 * One configured camera.
 *
 * @param id its name
 * @param location where it is
 */
public record CameraSettings(DeviceId id, Location location) {

  /** Where a camera is, and by which driver it is reached. */
  public sealed interface Location {

    /**
     * A picture stream over HTTP.
     *
     * @param address an http or https address, credentials included where needed
     */
    record MjpegOverHttp(URI address) implements Location {
      /** Masked: the address may carry a password. */
      @Override
      public String toString() {
        return "MjpegOverHttp[" + address.getHost() + ":" + address.getPort() + "]";
      }
    }
  }
}
