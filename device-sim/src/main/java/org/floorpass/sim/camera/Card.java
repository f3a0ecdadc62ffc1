package org.floorpass.sim.camera;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.PrintedLabel;

/**
 * A flat thing that somebody can hold before the camera: luminance of its surface and, when it is a
 * label with a readable symbol, where the symbol is. Immutable.
 */
public final class Card {
  /** Largest side in pixels; bigger pictures are scaled down when the card is made. */
  public static final int MAXIMUM_SIDE = 4_096;

  static final int PAPER = 236;
  static final int INK = 24;

  /**
   * Where the code is on the surface, in texels.
   *
   * @param left left edge
   * @param top top edge
   * @param side side length
   * @param module one module
   */
  record Symbol(double left, double top, double side, double module) {
    double centreX() {
      return left + side / 2;
    }

    double centreY() {
      return top + side / 2;
    }
  }

  private final int width;
  private final int height;
  private final byte[] luminance;
  private final Optional<Symbol> symbol;

  Card(int width, int height, byte[] luminance, Optional<Symbol> symbol) {
    this.width = width;
    this.height = height;
    this.luminance = luminance;
    this.symbol = symbol;
  }

  /** A printed label: paper and ink. */
  public static Card of(PrintedLabel label) {
    Dots dots = label.dots();
    byte[] grey = new byte[dots.width() * dots.height()];
    for (int y = 0; y < dots.height(); y++) {
      for (int x = 0; x < dots.width(); x++) {
        grey[y * dots.width() + x] = (byte) (dots.black(x, y) ? INK : PAPER);
      }
    }
    return new Card(dots.width(), dots.height(), grey, find(dots));
  }

  /** Any picture: a photo of a badge, a poster, somebody else's code. */
  public static Card of(BufferedImage picture) {
    double shrink =
        Math.min(1.0, MAXIMUM_SIDE / (double) Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) (picture.getWidth() * shrink));
    int height = Math.max(1, (int) (picture.getHeight() * shrink));
    byte[] grey = new byte[width * height];
    Dots.Canvas ink = Dots.canvas(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int value = luminance(picture.getRGB((int) (x / shrink), (int) (y / shrink)));
        grey[y * width + x] = (byte) (INK + value * (PAPER - INK) / 255);
        if (value < 128) {
          ink.set(x, y);
        }
      }
    }
    return new Card(width, height, grey, find(ink.dots()));
  }

  private static Optional<Symbol> find(Dots dots) {
    return switch (LabelInspector.inspect(dots, 8)) {
      case Inspection.Readable read ->
          Optional.of(
              new Symbol(
                  read.leftDots(),
                  read.topDots(),
                  (17 + 4 * read.version()) * read.pitchXDots(),
                  read.pitchXDots()));
      case Inspection.Unreadable _ -> Optional.empty();
    };
  }

  /** Rec. 601 weights; what is transparent shows white paper. */
  private static int luminance(int argb) {
    int alpha = argb >>> 24;
    int value =
        (299 * (argb >> 16 & 0xff) + 587 * (argb >> 8 & 0xff) + 114 * (argb & 0xff)) / 1_000;
    return (value * alpha + 255 * (255 - alpha)) / 255;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  Optional<Symbol> symbol() {
    return symbol;
  }

  byte[] luminance() {
    return luminance.clone();
  }

  /** Half the size, each texel the mean of four. */
  Card half() {
    int newWidth = Math.max(1, width / 2);
    int newHeight = Math.max(1, height / 2);
    byte[] grey = new byte[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        int sum = at(2 * x, 2 * y) + at(2 * x + 1, 2 * y) + at(2 * x, 2 * y + 1);
        grey[y * newWidth + x] = (byte) ((sum + at(2 * x + 1, 2 * y + 1) + 2) / 4);
      }
    }
    return new Card(
        newWidth,
        newHeight,
        grey,
        symbol.map(s -> new Symbol(s.left / 2, s.top / 2, s.side / 2, s.module / 2)));
  }

  /** One texel; outside, the nearest edge. */
  int at(int x, int y) {
    return luminance[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)] & 0xff;
  }

  /** Between the texels. */
  double sample(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double toRight = x - left;
    double down = y - top;
    double upper = at(left, top) + (at(left + 1, top) - at(left, top)) * toRight;
    double lower = at(left, top + 1) + (at(left + 1, top + 1) - at(left, top + 1)) * toRight;
    return upper + (lower - upper) * down;
  }
}
