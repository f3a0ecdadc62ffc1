package org.floorpass.sim.printer.brother;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.floorpass.sim.printer.Dots;

/** The lines of one page as they come in, and what they look like on the stock. */
final class RasterPage {
  private final int bytesPerLine;
  private final int maximumRows;
  private final ByteArrayOutputStream black = new ByteArrayOutputStream();
  private int rows;
  private int redRows;
  private boolean redDots;

  RasterPage(int bytesPerLine, int maximumRows) {
    this.bytesPerLine = bytesPerLine;
    this.maximumRows = maximumRows;
  }

  int rows() {
    return rows;
  }

  int redRows() {
    return redRows;
  }

  boolean redDots() {
    return redDots;
  }

  /** Adds a line of black; false when the page is full. */
  boolean add(byte[] line) {
    if (rows >= maximumRows) {
      return false;
    }
    black.writeBytes(Arrays.copyOf(line, bytesPerLine));
    rows++;
    return true;
  }

  /** Counts a line of the red plane, which no scanner sees. */
  void addRed(byte[] line) {
    redRows++;
    for (byte eight : line) {
      redDots |= eight != 0;
    }
  }

  /**
   * PackBits, as "Select compression mode" (M 02) describes it: 0 to 127 is that many and one bytes
   * as they are, -1 to -127 repeats the next byte once more than the negated count.
   */
  static Optional<byte[]> unpack(byte[] packed, int bytesPerLine) {
    byte[] line = new byte[bytesPerLine];
    int to = 0;
    int from = 0;
    while (from < packed.length) {
      int count = packed[from++];
      int length = count >= 0 ? count + 1 : 1 - count;
      int source = count >= 0 ? length : 1;
      if (count == -128 || to + length > bytesPerLine || from + source > packed.length) {
        return Optional.empty();
      }
      if (count >= 0) {
        System.arraycopy(packed, from, line, to, length);
      } else {
        Arrays.fill(line, to, to + length, packed[from]);
      }
      from += source;
      to += length;
    }
    return to == bytesPerLine ? Optional.of(line) : Optional.empty();
  }

  /**
   * The print area as a person sees it with the first line on top. The first pin of a line is at
   * the right edge. At 300 x 600 a pin is two dots wide on the 600 dpi grid, so that the picture
   * has the shape of the label.
   */
  Dots dots(int firstPin, int pins, int length, boolean doubled) {
    byte[] bits = black.toByteArray();
    int wide = doubled ? 2 : 1;
    Dots.Canvas canvas = Dots.canvas(pins * wide, length);
    for (int y = 0; y < Math.min(rows, length); y++) {
      for (int x = 0; x < pins; x++) {
        int pin = firstPin + pins - 1 - x;
        if ((bits[y * bytesPerLine + (pin >> 3)] & (0x80 >> (pin & 7))) != 0) {
          canvas.set(x * wide, y);
          if (doubled) {
            canvas.set(x * wide + 1, y);
          }
        }
      }
    }
    return canvas.dots();
  }

  /** Whether a dot lies on pins that the stock does not cover. */
  boolean inkOutside(int firstPin, int pins) {
    byte[] bits = black.toByteArray();
    for (int y = 0; y < rows; y++) {
      for (int pin = 0; pin < bytesPerLine * 8; pin++) {
        boolean outside = pin < firstPin || pin >= firstPin + pins;
        if (outside && (bits[y * bytesPerLine + (pin >> 3)] & (0x80 >> (pin & 7))) != 0) {
          return true;
        }
      }
    }
    return false;
  }
}
