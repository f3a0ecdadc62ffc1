package org.floorpass.kiosk.decode;

import java.util.function.LongSupplier;
import org.floorpass.kiosk.scan.Luminance;

/** Decodes the pictures of one camera, within a budget that keeps up with it. */
public final class CameraDecoder implements FrameDecoder {
  private final QrDecoder decoder;

  /**
   * Makes the decoder of one camera.
   *
   * @param nanoTicker a monotonic clock in nanoseconds
   */
  public CameraDecoder(LongSupplier nanoTicker) {
    this.decoder = QrDecoder.forFrames(nanoTicker);
  }

  @Override
  public Result decode(Luminance picture) {
    QrDecoder.Decoded decoded = decoder.decode(picture);
    return new Result(decoded.texts(), decoded.hint());
  }
}
