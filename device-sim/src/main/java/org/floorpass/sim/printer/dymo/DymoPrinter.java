package org.floorpass.sim.printer.dymo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.Intake;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.OutputTray;
import org.floorpass.sim.printer.PrintedLabel;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.PrinterModel;

/**
 * A DYMO LabelWriter of the 400 or 450 series: 300 dpi, 672 dots, no idea of the stock's size.
 *
 * <p>What may fail, as on the real one: nobody compares the label's length with what the host sends
 * ("Label Length"), so lines past the end of the label land on the next one; out of paper is bits 5
 * and 7 of the status byte and the label waits for a new roll; there is no cover sensor, an open
 * cover or a jam just stops the paper (bit 6). Barcode mode (ESC i) is 300 x 600 dpi and is shown
 * on a 600 dpi grid, every dot two wide.
 */
public final class DymoPrinter implements PrinterModel {
  private static final int DOTS_PER_INCH = 300;
  private static final int HEAD_BYTES = 84;
  private static final int WIDE_HEAD_BYTES = 156;

  private final LoadedStock stock;
  private final Set<DymoQuirk> quirks;
  private final OutputTray tray;
  private final Intake intake;
  private final ByteArrayOutputStream replies = new ByteArrayOutputStream();
  private final int headBytes;
  private List<byte[]> lines = new ArrayList<>();
  private int firstByte;
  private int bytesPerLine;
  private int labelLength;
  private boolean fine;

  /** A short form feed left the next label under the head: ESC E then only moves it out. */
  private boolean shortFed;

  /** A strict printer with this stock in it. */
  public DymoPrinter(LoadedStock stock, PrinterCondition condition) {
    this(stock, condition, EnumSet.noneOf(DymoQuirk.class));
  }

  /** A printer with the ways of a real device; the stock is at 300 dpi. */
  public DymoPrinter(LoadedStock stock, PrinterCondition condition, Set<DymoQuirk> quirks) {
    if (stock.dotsPerInch() != DOTS_PER_INCH) {
      throw new IllegalArgumentException("a LabelWriter has 300 dots an inch");
    }
    this.stock = stock;
    this.quirks = Set.copyOf(quirks);
    this.headBytes = quirks.contains(DymoQuirk.WIDE_HEAD) ? WIDE_HEAD_BYTES : HEAD_BYTES;
    this.tray = new OutputTray(healthy(condition));
    this.bytesPerLine = headBytes;
    LabelWriterReader reader = new LabelWriterReader(new Obeying());
    this.intake = new Intake(reader::start);
  }

  private static PrinterCondition healthy(PrinterCondition now) {
    return now.withPaused(false).withRibbonOut(false);
  }

  @Override
  public synchronized byte[] accept(byte[] bytes) {
    replies.reset();
    for (byte one : bytes) {
      intake.accept(one);
    }
    return quirks.contains(DymoQuirk.SILENT) ? new byte[0] : replies.toByteArray();
  }

  @Override
  public synchronized void hungUp() {
    if (intake.inside() || !lines.isEmpty()) {
      tray.complain("the link was cut inside a label, which was dropped");
    }
    intake.reset();
    lines = new ArrayList<>();
  }

  @Override
  public synchronized List<PrintedLabel> labels() {
    return tray.labels();
  }

  @Override
  public synchronized PrinterCondition condition() {
    return tray.condition();
  }

  @Override
  public synchronized void change(UnaryOperator<PrinterCondition> hand) {
    tray.change(now -> healthy(hand.apply(now)));
  }

  @Override
  public synchronized List<String> complaints() {
    return tray.complaints();
  }

  /** "The Status Byte", p. 11: bit 0 always, 1 top of form, 5 out of paper, 6 jam, 7 error. */
  private int status() {
    PrinterCondition now = tray.condition();
    boolean out = now.labelsLeft() == 0;
    boolean stuck = now.jammed() || now.headOpen();
    return 0x01
        | (lines.isEmpty() ? 0x02 : 0)
        | (out ? 0x20 : 0)
        | (stuck ? 0x40 : 0)
        | (out || stuck ? 0x80 : 0);
  }

  private int stockRows() {
    return stock.lengthDots() * (fine ? 2 : 1);
  }

  /** Form feed: the label leaves; more lines than it has spill onto the next. */
  private void formFeed() {
    int rows = Math.max(lines.size(), 1);
    int length = stock.continuous() ? rows : stockRows();
    int pieces = (rows + length - 1) / length;
    if (pieces > 1) {
      tray.complain(rows + " lines ran over the label of " + length);
    }
    for (int piece = 0; piece < pieces; piece++) {
      tray.queue(draw(piece * length, length), fine ? 2 * DOTS_PER_INCH : DOTS_PER_INCH);
    }
    lines = new ArrayList<>();
  }

  private Dots draw(int top, int length) {
    int wide = fine ? 2 : 1;
    Dots.Canvas canvas = Dots.canvas(stock.widthDots() * wide, length);
    boolean lost = false;
    for (int y = 0; y < length && top + y < lines.size(); y++) {
      byte[] line = lines.get(top + y);
      for (int x = 0; x < line.length * 8; x++) {
        if ((line[x >> 3] & (0x80 >> (x & 7))) != 0) {
          lost |= x >= stock.widthDots();
          canvas.set(x * wide, y);
          canvas.set(x * wide + wide - 1, y);
        }
      }
    }
    if (lost) {
      tray.complain("dots beside the label were lost");
    }
    return canvas.dots();
  }

  private void add(byte[] line) {
    if (lines.size() >= Dots.MAXIMUM_SIDE_DOTS) {
      tray.complain("the label is longer than " + Dots.MAXIMUM_SIDE_DOTS + " lines");
    } else {
      lines.add(line);
    }
  }

  private final class Obeying implements LabelWriterReader.Commands {
    @Override
    public int bytesPerLine() {
      return bytesPerLine;
    }

    @Override
    public void line(byte[] bits) {
      byte[] line = new byte[headBytes];
      System.arraycopy(bits, 0, line, firstByte, Math.min(bits.length, headBytes - firstByte));
      add(line);
    }

    @Override
    public void complain(String what) {
      tray.complain(what);
    }

    @Override
    public void command(char name, byte[] values) {
      int value = values.length == 0 ? 0 : values[0] & 0xff;
      switch (name) {
        case '@', '*' -> reset();
        case 'A' -> replies.write(status());
        case 'B' -> firstByte = bounded("dot tab ESC B", value, 0, headBytes - 1, firstByte);
        case 'D' -> bytesPerLine = bounded("bytes per line ESC D", value, 1, headBytes, headBytes);
        case 'L' -> length((short) (value << 8 | values[1] & 0xff));
        case 'E' -> {
          if (!shortFed || !lines.isEmpty()) {
            formFeed();
          }
          shortFed = false;
        }
        case 'G' -> {
          formFeed();
          shortFed = true;
        }
        case 'f' -> skip(value, values[1] & 0xff);
        case 'V' -> replies.writeBytes("93089v0L".getBytes(StandardCharsets.US_ASCII));
        case 'h' -> fine = resolution(false);
        case 'i' -> fine = resolution(true);
        case 'q' -> roll();
        default -> {
          // Q: sent by DYMO's own driver, not in the manual; c, d, e, g: density; y, z: 200 and 300
          // dpi text: nothing that a label shows
        }
      }
    }

    private void reset() {
      if (!lines.isEmpty()) {
        tray.complain("a reset inside a label, which was dropped");
      }
      lines = new ArrayList<>();
      firstByte = 0;
      bytesPerLine = headBytes;
      labelLength = 0;
      shortFed = false;
      fine = false;
    }

    private int bounded(String what, int value, int least, int most, int otherwise) {
      if (value < least || value > most) {
        tray.complain(what + " of " + value + " is outside " + least + " to " + most);
        return otherwise;
      }
      if (what.startsWith("bytes") && firstByte + value > headBytes) {
        tray.complain("dot tab and bytes per line pass the end of the head");
      }
      return value;
    }

    /** ESC L: from sense hole to sense hole, a little more than the label; negative: continuous. */
    private void length(int dots) {
      labelLength = dots;
      if (!stock.continuous() && labelLength >= 0 && labelLength < stock.lengthDots()) {
        tray.complain("a label length of " + dots + " is shorter than the label");
      }
    }

    private boolean resolution(boolean finer) {
      if (fine != finer && !lines.isEmpty()) {
        tray.complain("the resolution changed inside a label");
        return fine;
      }
      return finer;
    }

    private void skip(int one, int count) {
      if (one != 1) {
        tray.complain("ESC f is followed by " + one + " instead of 1");
      }
      for (int line = 0; line < count; line++) {
        add(new byte[headBytes]);
      }
    }

    private void roll() {
      if (!quirks.contains(DymoQuirk.TWO_ROLLS)) {
        tray.complain("unknown command ESC q: this model has one roll");
      }
    }
  }
}
