package org.floorpass.sim.printer.tspl;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.Parameters;
import org.floorpass.sim.printer.Stamps;

/** The image buffer and what is drawn in it. */
final class TsplPage {
  /** Cells of the built-in bitmap fonts ("TEXT", table). */
  private static final Map<String, int[]> CELLS =
      Map.of(
          "1", new int[] {8, 12},
          "2", new int[] {12, 20},
          "3", new int[] {16, 24},
          "4", new int[] {24, 32},
          "5", new int[] {32, 48},
          "0", new int[] {12, 24});

  private static final int LARGEST_MULTIPLE = 10;
  private final Consumer<String> complain;
  private Dots.Canvas canvas;
  private int originX;
  private int originY;

  TsplPage(int width, int height, Consumer<String> complain) {
    this.canvas = Dots.canvas(width, height);
    this.complain = complain;
  }

  void clear(int width, int height) {
    canvas = Dots.canvas(width, height);
  }

  void origin(int x, int y) {
    originX = x;
    originY = y;
  }

  Dots dots() {
    return canvas.dots();
  }

  /** "BITMAP": mode 0 overwrites, 1 is OR, 2 is XOR; a data bit of 0 is a black dot. */
  void bitmap(Parameters five, byte[] data) {
    int left = five.whole(0) + originX;
    int top = five.whole(1) + originY;
    int stride = five.whole(2);
    int rows = five.whole(3);
    boolean clipped = false;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < stride * 8; x++) {
        boolean black = (data[y * stride + (x >> 3)] & (0x80 >> (x & 7))) == 0;
        clipped |= black && outside(left + x, top + y);
        switch (five.whole(4)) {
          case 0 -> {
            if (black) {
              canvas.set(left + x, top + y);
            } else {
              canvas.clear(left + x, top + y);
            }
          }
          case 1 -> {
            if (black) {
              canvas.set(left + x, top + y);
            }
          }
          default -> {
            if (black) {
              canvas.flip(left + x, top + y);
            }
          }
        }
      }
    }
    complainOf(clipped, "BITMAP");
  }

  void draw(String name, Parameters given) {
    switch (name) {
      case "BAR" -> rectangle(given, name, Dots.Canvas::set);
      case "ERASE" -> rectangle(given, name, Dots.Canvas::clear);
      case "REVERSE" -> rectangle(given, name, Dots.Canvas::flip);
      case "BOX" -> box(given);
      case "TEXT" -> text(given);
      default -> qr(given);
    }
  }

  private void rectangle(Parameters given, String name, Stamps.Brush brush) {
    if (!given.numbers(4) || given.count() != 4 || given.whole(2) < 1 || given.whole(3) < 1) {
      complain.accept(name + " needs x,y,width,height");
      return;
    }
    int x = given.whole(0) + originX;
    int y = given.whole(1) + originY;
    complainOf(outside(x, y) || outside(x + given.whole(2) - 1, y + given.whole(3) - 1), name);
    Stamps.fill(canvas, x, y, given.whole(2), given.whole(3), brush);
  }

  private void box(Parameters given) {
    if (!given.numbers(5) || given.whole(4) < 1) {
      complain.accept("BOX needs x,y,x end,y end,thickness");
      return;
    }
    int left = given.whole(0) + originX;
    int top = given.whole(1) + originY;
    int width = given.whole(2) - given.whole(0);
    int height = given.whole(3) - given.whole(1);
    int thick = given.whole(4);
    complainOf(outside(left, top) || outside(left + width - 1, top + height - 1), "BOX");
    Stamps.fill(canvas, left, top, width, thick, Dots.Canvas::set);
    Stamps.fill(canvas, left, top + height - thick, width, thick, Dots.Canvas::set);
    Stamps.fill(canvas, left, top, thick, height, Dots.Canvas::set);
    Stamps.fill(canvas, left + width - thick, top, thick, height, Dots.Canvas::set);
  }

  /** {@code TEXT x,y,"font",rotation,x-multiplication,y-multiplication,[alignment,]"content"}. */
  private void text(Parameters given) {
    String font = given.text(2).toUpperCase(Locale.ROOT).replace(".TTF", "");
    int[] cell = CELLS.getOrDefault(font, CELLS.get("0"));
    boolean numbers =
        given.number(0).isPresent()
            && given.number(1).isPresent()
            && given.number(3).isPresent()
            && given.number(4).isPresent()
            && given.number(5).isPresent();
    if (!numbers || !given.closed() || given.count() < 7 || given.count() > 8 || cell == null) {
      complain.accept("TEXT needs x,y,\"font\",rotation,x,y and \"content\"");
      return;
    }
    if (given.whole(3) % 90 != 0 || given.whole(4) < 1 || given.whole(5) < 1) {
      complain.accept("TEXT has a rotation or multiplication that the manual does not know");
      return;
    }
    boolean scalable = font.equals("0") || font.length() > 1; // multiplications are points then
    int wide = scalable ? 2 : Math.min(given.whole(4), LARGEST_MULTIPLE) * cell[0];
    int high = scalable ? 3 : Math.min(given.whole(5), LARGEST_MULTIPLE) * cell[1];
    Stamps.text(
        canvas,
        given.whole(0) + originX,
        given.whole(1) + originY,
        given.whole(3) / 90,
        scalable ? wide * Math.min(given.whole(4), 200) / 2 : wide,
        scalable ? high * Math.min(given.whole(5), 200) : high,
        false,
        given.text(given.count() - 1));
  }

  /** {@code QRCODE x,y,level,cell,mode,rotation,[model,mask,]"content"}. */
  private void qr(Parameters given) {
    String level = given.text(2);
    boolean whole =
        given.number(0).isPresent()
            && given.number(1).isPresent()
            && given.number(3).isPresent()
            && given.number(5).isPresent()
            && given.closed()
            && given.count() >= 7
            && level.length() == 1;
    int cell = given.whole(3);
    if (!whole || cell < 1 || cell > 10 || given.whole(5) % 90 != 0) {
      complain.accept("QRCODE needs x,y,level,cell width 1 to 10,mode,rotation and \"content\"");
      return;
    }
    String content = given.text(given.count() - 1);
    if (given.text(4).equals("M") && !content.isEmpty()) {
      content = content.substring(1); // manual mode: one letter names the segment
    }
    int left = given.whole(0) + originX;
    int top = given.whole(1) + originY;
    if (!Stamps.qr(canvas, left, top, given.whole(5) / 90, cell, level.charAt(0), content)) {
      complain.accept("QRCODE cannot hold its data");
    }
  }

  private boolean outside(int x, int y) {
    return x < 0 || y < 0 || x >= canvas.width() || y >= canvas.height();
  }

  private void complainOf(boolean clipped, String name) {
    if (clipped) {
      complain.accept(name + " passes the edge of the label; what is outside was lost");
    }
  }
}
