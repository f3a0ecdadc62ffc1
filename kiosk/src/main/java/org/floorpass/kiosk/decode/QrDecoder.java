package org.floorpass.kiosk.decode;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.floorpass.kiosk.scan.Luminance;
import org.floorpass.kiosk.scan.QrText;

/**
 * Decodes pictures: photographs each by itself, a camera's with the help of those just before. One
 * thread at a time.
 */
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
  private final boolean frames;
  private long number;
  private final GridMemory memory = new GridMemory();

  private QrDecoder(LongSupplier nanoTicker, boolean frames) {
    this.nanoTicker = nanoTicker;
    this.frames = frames;
  }

  /**
   * For photographs, where time matters less than the result.
   *
   * @param nanoTicker the time against which the budget is held, wall or thread CPU, in nanoseconds
   */
  public static QrDecoder forPhotos(LongSupplier nanoTicker) {
    return new QrDecoder(nanoTicker, false);
  }

  /**
   * For the pictures of a camera, where the next one is about to come.
   *
   * @param nanoTicker the time against which the budget is held, wall or thread CPU, in nanoseconds
   */
  public static QrDecoder forFrames(LongSupplier nanoTicker) {
    return new QrDecoder(nanoTicker, true);
  }

  /** Decodes a picture. */
  public Decoded decode(Luminance picture) {
    if (frames) {
      Budget budget = new Budget(nanoTicker, FRAME_BUDGET_NANOS);
      Decoded decoded = decoded(Search.ofFrame(picture, budget, memory, number++), budget);
      if (!decoded.texts().isEmpty()) {
        memory.clear();
      }
      return decoded;
    }
    Budget budget = new Budget(nanoTicker, PHOTO_BUDGET_NANOS);
    budget.countAttempt();
    Optional<QrText> raw = ReferenceDecoder.decode(picture);
    return raw.isPresent()
        ? new Decoded(List.of(raw.get()), budget.attempts(), Optional.empty())
        : decoded(Search.ofPhoto(picture, budget), budget);
  }

  private static Decoded decoded(Search search, Budget budget) {
    return new Decoded(search.texts(), budget.attempts(), search.hint());
  }
}
