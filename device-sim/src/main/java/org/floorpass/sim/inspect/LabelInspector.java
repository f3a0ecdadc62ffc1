package org.floorpass.sim.inspect;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import java.util.Map;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.PrintedLabel;

/** Reads and measures the QR symbol of a printed label, dot by dot. Pure functions. */
public final class LabelInspector {
  private LabelInspector() {}

  /** Inspects a label of the printer. */
  public static Inspection inspect(PrintedLabel label) {
    return inspect(label.dots(), PrintedLabel.dotsPerMillimetre(label.dotsPerInch()));
  }

  /**
   * Inspects a picture of a label, one pixel a dot, upright or turned by quarters.
   *
   * @param dotsPerMillimetre the head's real resolution
   */
  public static Inspection inspect(Dots dots, double dotsPerMillimetre) {
    try {
      BitMatrix image =
          new BinaryBitmap(new GlobalHistogramBinarizer(new DotLuminance(dots))).getBlackMatrix();
      DetectorResult found =
          new Detector(image).detect(Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE));
      DecoderResult read = new Decoder().decode(found.getBits());
      return measure(dots, found, read, dotsPerMillimetre);
    } catch (NotFoundException nothing) {
      return new Inspection.Unreadable("there is no QR symbol on the label");
    } catch (ChecksumException | FormatException damaged) {
      return new Inspection.Unreadable("the QR symbol on the label is damaged beyond repair");
    }
  }

  private static Inspection measure(
      Dots dots, DetectorResult found, DecoderResult read, double dotsPerMillimetre) {
    int modules = found.getBits().getWidth();
    Edges edges = edges(dots, found.getPoints());
    double pitchX = (edges.right - edges.left) / (double) modules;
    double pitchY = (edges.bottom - edges.top) / (double) modules;
    double smaller = Math.min(pitchX, pitchY);
    return new Inspection.Readable(
        read.getText(),
        (modules - 17) / 4,
        read.getECLevel().charAt(0),
        (int) Math.round(smaller / dotsPerMillimetre * 1_000),
        pitchX,
        pitchY,
        margin(dots, edges, (int) Math.ceil(5 * Math.max(pitchX, pitchY)))
            / Math.max(pitchX, pitchY),
        wrongDots(dots, edges, modules),
        read.getErrorsCorrected() == null ? 0 : read.getErrorsCorrected(),
        edges.left,
        edges.top);
  }

  /** Outer edges of the symbol; right and bottom exclusive. */
  private record Edges(int left, int top, int right, int bottom) {}

  /** From the centres of the three finder patterns outwards: black, white, black, and out. */
  private static Edges edges(Dots dots, ResultPoint[] points) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = 0;
    for (int index = 0; index < 3; index++) {
      int x = (int) points[index].getX();
      int y = (int) points[index].getY();
      left = Math.min(left, x - walk(dots, x, y, -1, 0) + 1);
      top = Math.min(top, y - walk(dots, x, y, 0, -1) + 1);
      right = Math.max(right, x + walk(dots, x, y, 1, 0));
      bottom = Math.max(bottom, y + walk(dots, x, y, 0, 1));
    }
    return new Edges(left, top, right, bottom);
  }

  private static int walk(Dots dots, int x, int y, int stepX, int stepY) {
    int steps = 0;
    int limit = Math.max(dots.width(), dots.height());
    for (int run = 0; run < 3; run++) {
      boolean black = run != 1;
      while (steps < limit && dots.black(x + steps * stepX, y + steps * stepY) == black) {
        steps++;
      }
    }
    return steps;
  }

  /** Narrowest white frame around the symbol in dots, not more than the limit. */
  private static int margin(Dots dots, Edges edges, int limit) {
    for (int out = 1; out <= limit; out++) {
      int left = edges.left - out;
      int top = edges.top - out;
      int right = edges.right + out - 1;
      int bottom = edges.bottom + out - 1;
      if (left < 0 || top < 0 || right >= dots.width() || bottom >= dots.height()) {
        return out - 1;
      }
      for (int x = left; x <= right; x++) {
        if (dots.black(x, top) || dots.black(x, bottom)) {
          return out - 1;
        }
      }
      for (int y = top; y <= bottom; y++) {
        if (dots.black(left, y) || dots.black(right, y)) {
          return out - 1;
        }
      }
    }
    return limit;
  }

  private static int wrongDots(Dots dots, Edges edges, int modules) {
    int wrong = 0;
    for (int row = 0; row < modules; row++) {
      int top = edges.top + row * (edges.bottom - edges.top) / modules;
      int bottom = edges.top + (row + 1) * (edges.bottom - edges.top) / modules;
      for (int column = 0; column < modules; column++) {
        int left = edges.left + column * (edges.right - edges.left) / modules;
        int right = edges.left + (column + 1) * (edges.right - edges.left) / modules;
        wrong += minority(dots, left, top, right, bottom);
      }
    }
    return wrong;
  }

  private static int minority(Dots dots, int left, int top, int right, int bottom) {
    int black = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        black += dots.black(x, y) ? 1 : 0;
      }
    }
    return Math.min(black, (right - left) * (bottom - top) - black);
  }
}
