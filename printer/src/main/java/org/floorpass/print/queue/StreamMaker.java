package org.floorpass.print.queue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.floorpass.print.badge.QrContent;
import org.floorpass.print.check.Printable;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.language.StreamFormatException;
import org.floorpass.print.layout.Canvas;
import org.floorpass.print.layout.PlacedQr;
import org.floorpass.print.raster.Bitmap;
import org.floorpass.print.raster.DamagedReads;
import org.floorpass.print.raster.QrReader;
import org.floorpass.print.raster.Rasterizer;

/**
 * Makes the bytes for the printer and reads them back before anybody may send them: every dot the
 * same, and the code as ordered. The one path of queue and command line. Stateless, any thread.
 */
final class StreamMaker {
  /**
   * Damaged copies judge the geometry, not the code: about one code in 250 has data that ZXing's
   * detector takes for a finder, and may fail one copy on its own account.
   */
  private static final int FORGIVEN_DAMAGES = 1;

  private StreamMaker() {}

  /** What became of it. */
  sealed interface Made {
    /** The bytes; the caller zeroes them. */
    record Stream(byte[] bytes) implements Made {}

    /**
     * It did not read back.
     *
     * @param rule that was broken
     */
    record Unfaithful(String rule) implements Made {}
  }

  /** With damaged reads too: for a geometry that was not tried before. */
  static Made make(Printable printable, PrinterLanguage language, boolean damaged) {
    Canvas canvas = printable.layout().canvas();
    try (Bitmap dots = Rasterizer.device(printable)) {
      byte[] bytes = language.encode(dots, canvas.stock(), canvas.resolution());
      try (Bitmap back = language.decode(bytes)) {
        return judged(dots, back, bytes, printable, damaged);
      } catch (StreamFormatException unreadable) {
        Arrays.fill(bytes, (byte) 0);
        return new Made.Unfaithful("the stream cannot be read back: " + unreadable.getMessage());
      }
    }
  }

  private static Made judged(
      Bitmap dots, Bitmap back, byte[] bytes, Printable printable, boolean damaged) {
    if (!dots.sameInk(back)) {
      Arrays.fill(bytes, (byte) 0);
      return new Made.Unfaithful("the stream has other dots than the badge");
    }
    Optional<String> fault = unreadable(back, printable, damaged);
    if (fault.isPresent()) {
      Arrays.fill(bytes, (byte) 0);
      return new Made.Unfaithful(fault.get());
    }
    return new Made.Stream(bytes);
  }

  /** As a scanner sees it: upright, square dots, the code with its quiet zone and nothing else. */
  private static Optional<String> unreadable(Bitmap back, Printable printable, boolean damaged) {
    Canvas canvas = printable.layout().canvas();
    PlacedQr qr = printable.layout().qr();
    try (Bitmap upright = canvas.turned() ? back.turnedBack() : back.copy();
        Bitmap symbol =
            upright.cropped(
                qr.xDots(),
                qr.yDots() + paddingTop(canvas, upright),
                qr.widthDots(),
                qr.heightDots());
        Bitmap square = squared(symbol, qr)) {
      QrContent content = printable.badge().content();
      boolean found = QrReader.reads(square, content);
      if (!found && !QrReader.readsWhereItIs(square, content)) {
        return Optional.of("the code in the stream does not read as ordered");
      }
      List<DamagedReads.Damage> unread =
          damaged && found
              ? DamagedReads.unread(square, Math.max(qr.moduleX(), qr.moduleY()), content)
              : List.of();
      return unread.size() <= FORGIVEN_DAMAGES
          ? Optional.empty()
          : Optional.of("the code in the stream does not read when " + unread);
    }
  }

  /**
   * A language that counts in whole bytes may have made the stream wider than the label; turned
   * back, those white dots come first in y, never in x.
   */
  private static int paddingTop(Canvas canvas, Bitmap upright) {
    return canvas.turned() ? upright.height() - canvas.heightDots() : 0;
  }

  private static Bitmap squared(Bitmap symbol, PlacedQr qr) {
    int common = BigInteger.valueOf(qr.moduleX()).gcd(BigInteger.valueOf(qr.moduleY())).intValue();
    return symbol.stretched(qr.moduleY() / common, qr.moduleX() / common);
  }
}
