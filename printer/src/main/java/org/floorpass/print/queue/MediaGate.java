package org.floorpass.print.queue;

import java.util.Optional;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockForm;
import org.floorpass.print.status.MediaReport;

/** Compares the loaded labels with the stock before the first byte goes out. Pure. */
final class MediaGate {
  /** What a calibrated length may differ: the gap sensor's play. */
  private static final int LENGTH_TOLERANCE_PERCENT = 2;

  private MediaGate() {}

  /** Nothing when they agree or the printer cannot say; otherwise one sentence with numbers. */
  static Optional<String> difference(MediaReport report, LabelStock stock, Resolution resolution) {
    return switch (report) {
      case MediaReport.Unknown _ -> Optional.empty();
      case MediaReport.LengthDots(int dots) -> length(dots, stock, resolution);
      case MediaReport.Millimetres loaded -> integers(loaded, stock);
    };
  }

  private static Optional<String> length(int dots, LabelStock stock, Resolution resolution) {
    if (stock.form() == StockForm.CONTINUOUS) {
      return Optional.empty();
    }
    int expected = resolution.feedDots(stock.size().length());
    int tolerance = Math.max(1, expected * LENGTH_TOLERANCE_PERCENT / 100);
    if (Math.abs(dots - expected) <= tolerance) {
      return Optional.empty();
    }
    return Optional.of(
        "The printer measured labels of %s; %s is configured with %s."
            .formatted(
                resolution.feedLength(dots).plain(), stock.name(), stock.size().length().plain()));
  }

  private static Optional<String> integers(MediaReport.Millimetres loaded, LabelStock stock) {
    int width = stock.size().width().micrometres() / 1_000;
    int length =
        stock.form() == StockForm.CONTINUOUS ? 0 : stock.size().length().micrometres() / 1_000;
    if (loaded.widthMillimetres() == width && loaded.lengthMillimetres() == length) {
      return Optional.empty();
    }
    return Optional.of(
        "The printer reports labels of %d x %d mm; %s is configured."
            .formatted(loaded.widthMillimetres(), loaded.lengthMillimetres(), stock.name()));
  }
}
