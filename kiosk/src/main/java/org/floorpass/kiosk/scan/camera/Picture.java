package org.floorpass.kiosk.scan.camera;

import java.util.Optional;
import org.floorpass.kiosk.scan.Luminance;

/**
 * One picture as the device gave it. Immutable; converting costs the caller's time, not the reader
 * thread's.
 */
sealed interface Picture {

  /** The brightness of the picture, or empty if it is damaged. */
  Optional<Luminance> luminance();

  /** The picture as JPEG for people, or empty if it cannot be had. */
  Optional<byte[]> jpeg();

  /** A JPEG, possibly damaged, of at most {@link MultipartJpegReader#MAX_JPEG_BYTES}. */
  final class Jpeg implements Picture {
    private final byte[] bytes;

    Jpeg(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public Optional<Luminance> luminance() {
      return JpegLuminance.read(bytes);
    }

    @Override
    public Optional<byte[]> jpeg() {
      return Optional.of(bytes);
    }
  }

  /** Luminance straight from the device's buffer. */
  final class Grey implements Picture {
    private final Luminance luminance;

    Grey(Luminance luminance) {
      this.luminance = luminance;
    }

    @Override
    public Optional<Luminance> luminance() {
      return Optional.of(luminance);
    }

    @Override
    public Optional<byte[]> jpeg() {
      return JpegLuminance.write(luminance);
    }
  }
}
