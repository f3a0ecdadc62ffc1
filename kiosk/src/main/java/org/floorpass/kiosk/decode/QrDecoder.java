package org.floorpass.kiosk.decode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.floorpass.kiosk.scan.Luminance;
import org.floorpass.kiosk.scan.QrText;

/** Decodes one picture, without memory of earlier ones. One thread at a time. */
public final class QrDecoder {

  /**
   * What a picture held.
   *
   * @param texts every code found, none twice, now owned by the caller
   * @param attempts how often a decoding was tried
   * @param hint what would help, where something was seen but not read
   */
  public record Decoded(List<QrText> texts, int attempts, Optional<Hint> hint) {}

  /** Somebody waits for the command's answer, but only once. */
  static final long PHOTO_BUDGET_NANOS = 2_000_000_000L;

  /** A failing picture may take this long; the next one is then the newest, not the next. */
  static final long FRAME_BUDGET_NANOS = 200_000_000L;

  private final LongSupplier nanoTicker;
  private final long budgetNanos;

  /**
   * Makes a decoder.
   *
   * @param nanoTicker the time against which the budget is held, wall or thread CPU, in nanoseconds
   * @param budgetNanos after which no further attempt is begun
   */
  public QrDecoder(LongSupplier nanoTicker, long budgetNanos) {
    this.nanoTicker = nanoTicker;
    this.budgetNanos = budgetNanos;
  }

  /** For photographs, where time matters less than the result. */
  public static QrDecoder forPhotos(LongSupplier nanoTicker) {
    return new QrDecoder(nanoTicker, PHOTO_BUDGET_NANOS);
  }

  /** For the pictures of a camera, where the next one is about to come. */
  public static QrDecoder forFrames(LongSupplier nanoTicker) {
    return new QrDecoder(nanoTicker, FRAME_BUDGET_NANOS);
  }

  /** Decodes a picture. */
  public Decoded decode(Luminance picture) {
    long deadline = nanoTicker.getAsLong() + budgetNanos;
    LuminanceSource source =
        new PlanarYUVLuminanceSource(
            picture.pixels(),
            picture.width(),
            picture.height(),
            0,
            0,
            picture.width(),
            picture.height(),
            false);
    Optional<QrText> text = attempt(new BinaryBitmap(new HybridBinarizer(source)));
    if (text.isPresent() || nanoTicker.getAsLong() > deadline) {
      return new Decoded(text.stream().toList(), 1, Optional.empty());
    }
    text = attempt(new BinaryBitmap(new GlobalHistogramBinarizer(source)));
    return new Decoded(text.stream().toList(), 2, Optional.empty());
  }

  private static Optional<QrText> attempt(BinaryBitmap bitmap) {
    try {
      return Optional.of(QrText.copyOf(new QRCodeReader().decode(bitmap).getText()));
    } catch (ReaderException nothing) {
      return Optional.empty();
    }
  }
}
