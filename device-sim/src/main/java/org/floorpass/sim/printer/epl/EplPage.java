package org.floorpass.sim.printer.epl;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.Parameters;
import org.floorpass.sim.printer.Stamps;

/** The image buffer and what is drawn in it. */
final class EplPage {
  /** Cells of fonts 1 to 5 at 203 dpi and at 300 dpi ("A", font table). */
  private static final int[][] CELLS_203 = {{8, 12}, {10, 16}, {12, 20}, {14, 24}, {32, 48}};

  private static final int[][] CELLS_300 = {{12, 20}, {16, 28}, {20, 36}, {24, 44}, {48, 80}};

  private final int dotsPerInch;
  private final BiConsumer<EplError, String> fault;
  private Dots.Canvas canvas;
  private int originX;
  private int originY;

  EplPage(int width, int height, int dotsPerInch, BiConsumer<EplError, String> fault) {
    this.canvas = Dots.canvas(width, height);
    this.dotsPerInch = dotsPerInch;
    this.fault = fault;
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

  /** "GW": a data bit of 0 is a black dot. Only dots inside of the buffer print. */
  void graphic(Parameters four, byte[] data) {
    int left = four.whole(0) + originX;
    int top = four.whole(1) + originY;
    int stride = four.whole(2);
    boolean clipped = false;
    for (int y = 0; y < four.whole(3); y++) {
      for (int x = 0; x < stride * 8; x++) {
        if ((data[y * stride + (x >> 3)] & (0x80 >> (x & 7))) == 0) {
          clipped |= outside(left + x, top + y);
          canvas.set(left + x, top + y);
        }
      }
    }
    borderFault(clipped, "GW");
  }

  /** LO black, LW white, LE exclusive or; X is a box given by two corners. */
  void lines(String name, Parameters given) {
    int needed = name.equals("X") ? 5 : 4;
    if (!given.numbers(needed) || given.count() != needed) {
      fault.accept(EplError.SYNTAX, name + " needs " + needed + " numbers");
      return;
    }
    int x = given.whole(0) + originX;
    int y = given.whole(1) + originY;
    if (name.equals("X")) {
      box(x, y, given.whole(2), given.whole(3) + originX - x, given.whole(4) + originY - y);
      return;
    }
    int right = x + given.whole(2) - 1;
    int bottom = y + given.whole(3) - 1;
    borderFault(outside(x, y) || outside(right, bottom), name);
    Stamps.Brush brush =
        switch (name) {
          case "LO" -> Dots.Canvas::set;
          case "LW" -> Dots.Canvas::clear;
          default -> Dots.Canvas::flip;
        };
    Stamps.fill(canvas, x, y, given.whole(2), given.whole(3), brush);
  }

  private void box(int x, int y, int thick, int width, int height) {
    borderFault(outside(x, y) || outside(x + width - 1, y + height - 1), "X");
    Stamps.fill(canvas, x, y, width, thick, Dots.Canvas::set);
    Stamps.fill(canvas, x, y + height - thick, width, thick, Dots.Canvas::set);
    Stamps.fill(canvas, x, y, thick, height, Dots.Canvas::set);
    Stamps.fill(canvas, x + width - thick, y, thick, height, Dots.Canvas::set);
  }

  /** {@code Ap1,p2,p3,p4,p5,p6,p7,"DATA"}: place, turns, font, multipliers, N or R. */
  void text(Parameters given) {
    int font = given.number(3).orElse(0);
    boolean whole = given.numbers(6) && given.closed() && given.count() == 8;
    boolean known = font >= 1 && font <= 5 && given.text(6).matches("[NR]");
    if (!whole || !known || given.whole(2) > 3 || given.whole(4) < 1 || given.whole(5) < 1) {
      fault.accept(EplError.SYNTAX, "A needs x,y,turn,font 1 to 5,two multipliers,N or R,\"data\"");
      return;
    }
    int[] cell = (dotsPerInch == 203 ? CELLS_203 : CELLS_300)[font - 1];
    Stamps.text(
        canvas,
        given.whole(0) + originX,
        given.whole(1) + originY,
        given.whole(2),
        cell[0] * Math.min(given.whole(4), 8),
        cell[1] * Math.min(given.whole(5), 9),
        given.text(6).equals("R"),
        given.text(7));
  }

  /** {@code bp1,p2,Q[,m2][,s3][,eL][,iA],"DATA"}: model, scale, level, input mode. */
  void qr(Parameters given) {
    int scale = 3;
    char level = 'M';
    boolean known =
        given.numbers(2)
            && given.text(2).equals("Q")
            && given.closed()
            && given.count() >= 4
            && given.count() <= 8;
    for (int index = 3; index < given.count() - 1; index++) {
      String option = given.text(index);
      if (option.matches("s[0-9]{1,2}")) {
        scale = Integer.parseInt(option.substring(1));
      } else if (option.matches("e[LMQH]")) {
        level = option.charAt(1);
      } else {
        known &= option.matches("m[12]|i[AM]|D[0-9]+,?.*");
      }
    }
    if (!known || scale < 1) {
      fault.accept(EplError.SYNTAX, "b needs x,y,Q, its options and \"data\"");
      return;
    }
    String data =
        new String(
            given.text(given.count() - 1).getBytes(StandardCharsets.ISO_8859_1),
            StandardCharsets.UTF_8);
    int left = given.whole(0) + originX;
    int top = given.whole(1) + originY;
    if (!Stamps.qr(canvas, left, top, 0, scale, level, data)) {
      fault.accept(EplError.DOES_NOT_FIT, "b cannot hold its data");
    }
  }

  private boolean outside(int x, int y) {
    return x < 0 || y < 0 || x >= canvas.width() || y >= canvas.height();
  }

  private void borderFault(boolean clipped, String name) {
    if (clipped) {
      fault.accept(
          EplError.BORDER_EXCEEDED,
          name + " passes the edge of the label; what is outside was lost");
    }
  }
}
