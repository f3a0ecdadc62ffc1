package org.floorpass.kiosk.decode;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.floorpass.kiosk.scan.Luminance;

/**
 * Decodes the pictures of one camera, within a budget that keeps up with it: an unchanged scene
 * costs next to nothing, and a code that resists is looked at again in the mean of several
 * pictures.
 */
public final class CameraDecoder implements FrameDecoder {
  /**
   * An unchanged scene is looked at again this often, about once in two seconds: a change may be
   * too slow for the gate.
   */
  private static final int REFRESH_FRAMES = 40;

  /** The mean of so many pictures has half the noise. */
  private static final int FIRST_MEAN = 4;

  /** A third of the noise; waiting longer helps little. */
  private static final int LAST_MEAN = 9;

  private final QrDecoder decoder;
  private final MotionGate gate = new MotionGate();
  private final FrameAverage average = new FrameAverage();
  private int still;
  private boolean read;
  private boolean suspicious;
  private int attempts;

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
    if (!gate.isStill(picture) || still >= REFRESH_FRAMES) {
      still = 0;
      return look(picture);
    }
    still++;
    if (read || !suspicious) {
      return new Result(List.of(), Optional.empty(), true);
    }
    if (still == 1) {
      average.begin(picture);
    } else if (average.count() < LAST_MEAN) {
      average.add(picture);
    }
    boolean ripe = average.count() == FIRST_MEAN || average.count() == LAST_MEAN;
    return look(ripe ? average.mean() : picture);
  }

  @Override
  public void forget() {
    gate.forget();
  }

  /** How often a decoding was tried in the last picture that was looked at. */
  public int attempts() {
    return attempts;
  }

  private Result look(Luminance picture) {
    QrDecoder.Decoded decoded = decoder.decode(picture);
    attempts = decoded.attempts();
    read = !decoded.texts().isEmpty();
    suspicious = decoded.hint().isPresent();
    return new Result(decoded.texts(), decoded.hint(), false);
  }
}
