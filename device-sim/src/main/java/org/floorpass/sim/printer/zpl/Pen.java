package org.floorpass.sim.printer.zpl;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.floorpass.sim.printer.Dots;

/** Draws the parts of a format on the label. */
final class Pen {
  /** Real printers place a native QR symbol ten dots below the field origin. */
  static final int QR_OFFSET_DOTS = 10;

  private static final int TEXT_LIMIT = 3_072;
  private final Dots.Canvas canvas;

  Pen(Dots.Canvas canvas) {
    this.canvas = canvas;
  }

  void graphic(Field field, Graphic graphic) {
    int top = field.typeset ? field.y - graphic.rows() : field.y;
    for (int y = 0; y < graphic.rows(); y++) {
      for (int x = 0; x < graphic.bytesPerRow() * 8; x++) {
        if (graphic.black(x, y)) {
          dot(field, field.x + x, top + y);
        }
      }
    }
  }

  /** {@code ^GBw,h,t,c}: a frame of thickness t; w and h are at least t. */
  void box(Field field, int width, int height, int thickness, boolean white) {
    int right = Math.max(width, thickness);
    int bottom = Math.max(height, thickness);
    int top = field.typeset ? field.y - bottom : field.y;
    for (int y = 0; y < bottom; y++) {
      for (int x = 0; x < right; x++) {
        boolean edge =
            x < thickness || y < thickness || x >= right - thickness || y >= bottom - thickness;
        if (edge && white) {
          canvas.clear(field.x + x, top + y);
        } else if (edge) {
          dot(field, field.x + x, top + y);
        }
      }
    }
  }

  /** {@code ^BQ} with field data such as {@code HA,123}: level, mode A(utomatic), comma, data. */
  void qr(Field field, Field.QrShape shape, String data) throws Graphic.Refused {
    if (data.length() < 3 || data.charAt(2) != ',' || data.length() > TEXT_LIMIT) {
      throw new Graphic.Refused("^BQ field data do not begin with a level, a mode and a comma");
    }
    char level = "HQML".indexOf(data.charAt(0)) < 0 ? shape.level() : data.charAt(0);
    String content = data.substring(3);
    if (data.charAt(1) == 'M' && !content.isEmpty()) {
      content = content.substring(1); // manual mode: one letter N, A, B or K names the segment
    }
    ByteMatrix matrix;
    try {
      matrix =
          Encoder.encode(
                  content,
                  ErrorCorrectionLevel.valueOf(String.valueOf(level)),
                  Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
    } catch (WriterException | IllegalArgumentException tooMuch) {
      throw new Graphic.Refused("^BQ cannot hold its data");
    }
    int side = matrix.getWidth() * shape.magnification();
    int top = field.typeset ? field.y - side : field.y + QR_OFFSET_DOTS;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (matrix.get(x / shape.magnification(), y / shape.magnification()) == 1) {
          dot(field, field.x + x, top + y);
        }
      }
    }
  }

  /** Text in the scalable font 0, drawn with a condensed sans serif of the host. */
  void text(Field field, String text) {
    if (text.isEmpty() || text.length() > TEXT_LIMIT) {
      return;
    }
    int height = Math.clamp(field.fontHeight, 8, 1_000);
    double stretch =
        field.fontWidth > 0 ? Math.clamp(field.fontWidth / (double) height, 0.2, 5) : 1;
    Font font =
        new Font(Font.SANS_SERIF, Font.BOLD, 1)
            .deriveFont(height * 0.9f)
            .deriveFont(AffineTransform.getScaleInstance(0.8 * stretch, 1));
    BufferedImage image =
        new BufferedImage(canvas.width(), height * 3 / 2, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setFont(font);
    graphics.setColor(Color.WHITE);
    FontMetrics metrics = graphics.getFontMetrics();
    int line = 0;
    for (String part : lines(field, text, metrics)) {
      graphics.setBackground(Color.BLACK);
      graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
      graphics.drawString(part, 0, height);
      int left = field.x + indent(field, metrics.stringWidth(part));
      int base = field.typeset ? field.y : field.y + height * 3 / 4;
      int leading = height + field.block.map(Field.Block::leading).orElse(0);
      burn(field, image, left, base - height + line * leading);
      line++;
    }
    graphics.dispose();
  }

  private static int indent(Field field, int textWidth) {
    int free = field.block.map(Field.Block::widthDots).orElse(textWidth) - textWidth;
    return switch (field.block.map(Field.Block::justification).orElse('L')) {
      case 'C' -> free / 2;
      case 'R' -> free;
      default -> 0;
    };
  }

  private static List<String> lines(Field field, String text, FontMetrics metrics) {
    if (field.block.isEmpty()) {
      return List.of(text);
    }
    Field.Block block = field.block.get();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.replace("\\&", " \n ").split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      boolean full = !line.isEmpty() && metrics.stringWidth(longer) > block.widthDots();
      if (full || word.equals("\n")) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word.equals("\n") ? "" : word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines.subList(0, Math.min(lines.size(), Math.max(1, block.lines())));
  }

  private void burn(Field field, BufferedImage image, int left, int top) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRaster().getSample(x, y, 0) > 127) {
          dot(field, left + x, top + y);
        }
      }
    }
  }

  private void dot(Field field, int x, int y) {
    if (field.reversed) {
      canvas.flip(x, y);
    } else {
      canvas.set(x, y);
    }
  }
}
