package org.floorpass.sim.printer;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;

/**
 * Text and QR symbols that a printer draws by itself. Text takes the place that the printer's font
 * would take; the shape of its letters is the host's. Pure drawing, bounded by the canvas.
 */
public final class Stamps {
  private static final int LONGEST_TEXT = 3_072;

  private Stamps() {}

  /**
   * A line of text in fixed cells, turned clockwise about its top left corner.
   *
   * @param quarters 0 to 3 quarter turns
   * @param reversed white on black
   */
  public static void text(
      Dots.Canvas canvas,
      int left,
      int top,
      int quarters,
      int cellWidth,
      int cellHeight,
      boolean reversed,
      String text) {
    int width = (int) Math.min((long) cellWidth * text.length(), Dots.MAXIMUM_SIDE_DOTS);
    if (width < 1 || cellHeight < 1 || cellHeight > 2_000) {
      return;
    }
    BufferedImage image = new BufferedImage(width, cellHeight, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.setFont(new Font(Font.MONOSPACED, Font.BOLD, 1).deriveFont(cellHeight * 0.9f));
    FontMetrics metrics = graphics.getFontMetrics();
    graphics.scale(cellWidth / (double) Math.max(1, metrics.charWidth('0')), 1);
    graphics.drawString(text, 0, (int) (cellHeight * 0.78));
    graphics.dispose();
    for (int y = 0; y < cellHeight; y++) {
      for (int x = 0; x < width; x++) {
        if (image.getRaster().getSample(x, y, 0) > 127 != reversed) {
          turned(canvas, left, top, quarters, x, y);
        }
      }
    }
  }

  /**
   * A QR symbol without its quiet zone.
   *
   * @return false when the data do not fit a symbol
   */
  public static boolean qr(
      Dots.Canvas canvas, int left, int top, int quarters, int cell, char level, String data) {
    if (data.isEmpty() || data.length() > LONGEST_TEXT || "LMQH".indexOf(level) < 0) {
      return false;
    }
    ByteMatrix matrix;
    try {
      matrix =
          Encoder.encode(
                  data,
                  ErrorCorrectionLevel.valueOf(String.valueOf(level)),
                  Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
    } catch (WriterException | IllegalArgumentException tooMuch) {
      return false;
    }
    int side = matrix.getWidth() * cell;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (matrix.get(x / cell, y / cell) == 1) {
          turned(canvas, left, top, quarters, x, y);
        }
      }
    }
    return true;
  }

  /** A filled rectangle; parts outside of the canvas are skipped without being walked. */
  public static void fill(
      Dots.Canvas canvas, int left, int top, int width, int height, Brush brush) {
    long right = Math.min((long) left + width, canvas.width());
    long bottom = Math.min((long) top + height, canvas.height());
    for (int y = Math.max(0, top); y < bottom; y++) {
      for (int x = Math.max(0, left); x < right; x++) {
        brush.touch(canvas, x, y);
      }
    }
  }

  /** What happens to one dot. */
  @FunctionalInterface
  public interface Brush {
    /** Touches the dot. */
    void touch(Dots.Canvas canvas, int x, int y);
  }

  private static void turned(Dots.Canvas canvas, int left, int top, int quarters, int x, int y) {
    switch (quarters & 3) {
      case 1 -> canvas.set(left - y, top + x);
      case 2 -> canvas.set(left - x, top - y);
      case 3 -> canvas.set(left + y, top - x);
      default -> canvas.set(left + x, top + y);
    }
  }
}
