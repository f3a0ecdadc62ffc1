package org.floorpass.sim.printer.escpos;

import java.util.Optional;
import java.util.function.Consumer;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.Stamps;

/** The paper since the last cut: what is on it, and the line of text that is being set. */
final class Strip {
  /** Longest piece before a cut: two metres at 8 dots a millimetre. */
  static final int LONGEST_DOTS = Dots.MAXIMUM_SIDE_DOTS;

  /** Default line spacing, 1/6 inch ("ESC 2"). */
  static final int DEFAULT_SPACING_DOTS = 34;

  /** Longest line that is kept; the reference prints a full line at the right margin. */
  private static final int LONGEST_LINE = 256;

  /** Rows that a canvas begins with. */
  private static final int FIRST_ROWS = 512;

  private final int width;
  private final Consumer<String> complain;
  private final StringBuilder line = new StringBuilder();
  private Dots.Canvas canvas;
  private int rows;
  int spacing = DEFAULT_SPACING_DOTS;
  int justification;
  int marginDots;
  int widthTimes = 1;
  int heightTimes = 1;

  Strip(int width, Consumer<String> complain) {
    this.width = width;
    this.complain = complain;
    this.canvas = Dots.canvas(width, FIRST_ROWS);
  }

  int rows() {
    return rows;
  }

  boolean empty() {
    return rows == 0 && line.isEmpty();
  }

  boolean lineEmpty() {
    return line.isEmpty();
  }

  void style() {
    spacing = DEFAULT_SPACING_DOTS;
    justification = 0;
    marginDots = 0;
    widthTimes = 1;
    heightTimes = 1;
    line.setLength(0);
  }

  void letter(int code) {
    if (line.length() >= LONGEST_LINE) {
      lineFeed();
    }
    line.append((char) code);
  }

  /** Prints the line and feeds by the line spacing or the height of the letters. */
  void lineFeed() {
    int cell = 24 * heightTimes;
    int advance = line.isEmpty() ? spacing : Math.max(spacing, cell);
    int top = rows;
    if (!grow(advance)) {
      line.setLength(0);
      return;
    }
    if (!line.isEmpty()) {
      int wide = 12 * widthTimes;
      int left = left(line.length() * wide);
      Stamps.text(canvas, left, top, 0, wide, cell, false, line.toString());
    }
    line.setLength(0);
  }

  void feed(int dots) {
    if (!line.isEmpty()) {
      lineFeed();
    }
    grow(dots);
  }

  /** An image of bytes a row; bit 7 of the first byte is the left-most dot, 1 is black. */
  void image(byte[] data, int bytesPerRow, int timesWide, int timesHigh) {
    int top = rows;
    int sourceRows = data.length / bytesPerRow;
    if (!grow(sourceRows * timesHigh)) {
      return;
    }
    int left = left(bytesPerRow * 8 * timesWide);
    boolean clipped = false;
    for (int y = 0; y < sourceRows * timesHigh; y++) {
      for (int x = 0; x < bytesPerRow * 8 * timesWide; x++) {
        int from = x / timesWide;
        int at = y / timesHigh * bytesPerRow + (from >> 3);
        if ((data[at] & (0x80 >> (from & 7))) != 0) {
          clipped |= left + x >= width;
          canvas.set(left + x, top + y);
        }
      }
    }
    if (clipped) {
      complain.accept("dots beside the paper were lost");
    }
  }

  /** A QR symbol; false when the data do not fit. */
  boolean qr(int cell, char level, String data) {
    Dots.Canvas probe = Dots.canvas(177 * cell, 177 * cell); // version 40 has 177 modules
    if (!Stamps.qr(probe, 0, 0, 0, cell, level, data)) {
      return false;
    }
    Dots drawn = probe.dots();
    int side = 177 * cell;
    while (side > cell && !drawn.black(side - 1, 0)) {
      side--; // the right finder pattern ends in the top row
    }
    int top = rows;
    if (grow(side)) {
      Stamps.qr(canvas, left(side), top, 0, cell, level, data);
    }
    return true;
  }

  /** What is on the strip, which begins anew; empty when it has no length. */
  Optional<Dots> take() {
    if (!line.isEmpty()) {
      lineFeed();
    }
    Optional<Dots> taken =
        rows == 0 ? Optional.empty() : Optional.of(canvas.dots().crop(0, 0, width, rows));
    canvas = Dots.canvas(width, FIRST_ROWS);
    rows = 0;
    return taken;
  }

  private int left(int content) {
    int room = Math.max(0, width - marginDots - content);
    return marginDots
        + switch (justification) {
          case 1 -> room / 2;
          case 2 -> room;
          default -> 0;
        };
  }

  private boolean grow(int more) {
    if (rows + more > LONGEST_DOTS) {
      complain.accept("the strip is longer than " + LONGEST_DOTS + " dots without a cut");
      return false;
    }
    rows += more;
    if (rows > canvas.height()) {
      Dots before = canvas.dots();
      int height = Math.min(LONGEST_DOTS, Math.max(rows, 2 * canvas.height()));
      canvas = Dots.canvas(width, height);
      for (int y = 0; y < before.height(); y++) {
        for (int x = 0; x < width; x++) {
          if (before.black(x, y)) {
            canvas.set(x, y);
          }
        }
      }
    }
    return true;
  }
}
