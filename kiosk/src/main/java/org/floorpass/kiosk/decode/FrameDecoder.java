package org.floorpass.kiosk.decode;

import java.util.List;
import java.util.Optional;
import org.floorpass.kiosk.scan.Luminance;
import org.floorpass.kiosk.scan.QrText;

/**
 * Decodes the pictures of one camera, one after another; remembers what helps with the next (the
 * scene, the symbol's last appearance). One thread at a time.
 */
public interface FrameDecoder {

  /**
   * What a picture held.
   *
   * @param texts every code found, none twice, now owned by the caller; empty if none
   * @param hint what would help, where something was seen but not read
   * @param unchanged the scene is that of the last picture, and was not looked at again: whatever
   *     was in view still is
   */
  record Result(List<QrText> texts, Optional<Hint> hint, boolean unchanged) {}

  /** Decodes one picture, within the decoder's time budget. */
  Result decode(Luminance picture);

  /** The next picture is to be looked at even if the scene has not changed. */
  default void forget() {}
}
