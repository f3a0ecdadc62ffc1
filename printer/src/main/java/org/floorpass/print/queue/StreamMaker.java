package org.floorpass.print.queue;

import java.math.BigInteger;
import java.util.Arrays;
import org.floorpass.print.badge.QrContent;
import org.floorpass.print.check.Printable;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.language.StreamFormatException;
import org.floorpass.print.layout.Canvas;
import org.floorpass.print.raster.Bitmap;
import org.floorpass.print.raster.QrReader;
import org.floorpass.print.raster.Rasterizer;

/**
 * Makes the bytes for the printer and reads them back before anybody may send them: every dot the
 * same, and the code as ordered. The one path of queue and command line. Stateless, any thread.
 */
final class StreamMaker {
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

  static Made make(Printable printable, PrinterLanguage language) {
    Canvas canvas = printable.layout().canvas();
    try (Bitmap dots = Rasterizer.device(printable)) {
      byte[] bytes = language.encode(dots, canvas.stock(), canvas.resolution());
      try (Bitmap back = language.decode(bytes)) {
        return judged(dots, back, bytes, canvas, printable.badge().content());
      } catch (StreamFormatException unreadable) {
        Arrays.fill(bytes, (byte) 0);
        return new Made.Unfaithful("the stream cannot be read back: " + unreadable.getMessage());
      }
    }
  }

  private static Made judged(
      Bitmap dots, Bitmap back, byte[] bytes, Canvas canvas, QrContent content) {
    if (!dots.sameInk(back)) {
      Arrays.fill(bytes, (byte) 0);
      return new Made.Unfaithful("the stream has other dots than the badge");
    }
    boolean reads = reads(back, canvas, content);
    if (!reads) {
      Arrays.fill(bytes, (byte) 0);
      return new Made.Unfaithful("the code in the stream does not read as ordered");
    }
    return new Made.Stream(bytes);
  }

  /** As a scanner sees it: square dots, upright. */
  private static boolean reads(Bitmap back, Canvas canvas, QrContent content) {
    int across = canvas.resolution().acrossDotsPerInch();
    int feed = canvas.resolution().feedDotsPerInch();
    if (across != feed) {
      int common = BigInteger.valueOf(across).gcd(BigInteger.valueOf(feed)).intValue();
      try (Bitmap square = back.stretched(feed / common, across / common)) {
        return upright(square, canvas, content);
      }
    }
    return upright(back, canvas, content);
  }

  private static boolean upright(Bitmap square, Canvas canvas, QrContent content) {
    if (!canvas.turned()) {
      return QrReader.reads(square, content);
    }
    try (Bitmap upright = square.turnedBack()) {
      return QrReader.reads(upright, content);
    }
  }
}
