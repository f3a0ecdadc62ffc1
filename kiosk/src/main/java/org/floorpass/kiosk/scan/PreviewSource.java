package org.floorpass.kiosk.scan;

import java.util.Optional;

/**
 * A camera's picture for the face. Costs nothing while nobody asks: what has to be encoded is
 * encoded on request, once per picture.
 */
public interface PreviewSource {

  /** The camera's name. */
  DeviceId id();

  /**
   * The newest still, if it is newer than the given one. Any thread; never waits for the camera.
   * Empty while the camera is not ready.
   *
   * @param afterSequence the number of the last still seen, or -1
   */
  Optional<Still> newestStill(long afterSequence);
}
