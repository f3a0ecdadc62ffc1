package org.floorpass.kiosk.scan;

/**
 * A picture for people, as JPEG.
 *
 * <p>The bytes are shared and not to be changed. Never stored or logged: a badge may be in view.
 */
public final class Still {
  private final long sequence;
  private final byte[] jpeg;

  /** Wraps a JPEG. */
  public Still(long sequence, byte[] jpeg) {
    this.sequence = sequence;
    this.jpeg = jpeg;
  }

  /** The number of the picture in its source; rises. */
  public long sequence() {
    return sequence;
  }

  /** The complete JPEG; shared, not to be changed. */
  public byte[] jpeg() {
    return jpeg;
  }
}
