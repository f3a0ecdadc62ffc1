package org.floorpass.kiosk.scan.camera;

/**
 * An open pipe from a camera. One reader thread; {@link #close} may come from another one and makes
 * a blocked {@link #next} fail soon.
 */
interface PictureStream extends AutoCloseable {

  /** Silence after which a stream counts as stalled: the limit for noticing trouble is a second. */
  int STALL_MILLIS = 800;

  /**
   * Waits for the next picture, at most about {@link #STALL_MILLIS}.
   *
   * @throws CameraFault when the stream has ended, is damaged, or has stalled
   */
  Picture next() throws CameraFault;

  @Override
  void close();

  /** A camera that was found: opens the pipe. */
  interface Opener {

    /** The name in webcam-capture's lists and locks; carries the address, as locks go by name. */
    String name();

    /**
     * Opens the pipe; blocks, bounded by the driver's connection time-out.
     *
     * @throws CameraFault with the reason when it cannot be opened
     */
    PictureStream open() throws CameraFault;
  }
}
