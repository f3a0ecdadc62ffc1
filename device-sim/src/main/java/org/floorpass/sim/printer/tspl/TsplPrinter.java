package org.floorpass.sim.printer.tspl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.Intake;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.OutputTray;
import org.floorpass.sim.printer.Parameters;
import org.floorpass.sim.printer.PrintedLabel;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.PrinterModel;

/**
 * A TSPL label printer.
 *
 * <p>What may fail, as on the real one: a line that is wrong is ignored and the label prints
 * without it; with the head open, no paper, no ribbon, a jam or in pause, labels wait; a label that
 * SIZE makes longer than the stock runs on to the next one. DIRECTION 1 turns the label by half a
 * turn.
 */
public final class TsplPrinter implements PrinterModel {
  /** Copies and sets of one PRINT; beyond it a real job is a mistake. */
  private static final int MOST_COPIES = OutputTray.MAXIMUM_WAITING;

  /** 2 MiB: a 4 x 6 inch bitmap at 600 dpi is 1.1 MB. */
  private static final int LARGEST_BITMAP_BYTES = 2 << 20;

  private final LoadedStock stock;
  private final Set<TsplQuirk> quirks;
  private final OutputTray tray;
  private final Intake intake;
  private final TsplPage page;
  private final ByteArrayOutputStream replies = new ByteArrayOutputStream();
  private int width;
  private int length;
  private boolean turned;

  /** A strict printer with this stock in it. */
  public TsplPrinter(LoadedStock stock, PrinterCondition condition) {
    this(stock, condition, EnumSet.noneOf(TsplQuirk.class));
  }

  /** A printer with the ways of a real device. */
  public TsplPrinter(LoadedStock stock, PrinterCondition condition, Set<TsplQuirk> quirks) {
    this.stock = stock;
    this.quirks = Set.copyOf(quirks);
    this.tray = new OutputTray(condition);
    this.width = stock.widthDots();
    this.length = stock.lengthDots();
    this.page = new TsplPage(width, length, tray::complain);
    TsplReader reader = new TsplReader(new Obeying());
    this.intake = new Intake(reader::start);
  }

  @Override
  public synchronized byte[] accept(byte[] bytes) {
    replies.reset();
    for (byte one : bytes) {
      intake.accept(one);
    }
    return quirks.contains(TsplQuirk.SILENT) ? new byte[0] : replies.toByteArray();
  }

  @Override
  public synchronized void hungUp() {
    if (intake.inside()) {
      tray.complain("the link was cut inside a command, which was dropped");
    }
    intake.reset();
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
    tray.change(hand);
  }

  @Override
  public synchronized List<String> complaints() {
    return tray.complaints();
  }

  /** Finished labels that wait for the printer to become able to print. */
  public synchronized int waiting() {
    return tray.waiting();
  }

  /** "ESC !?": bit 0 head open, 1 jam, 2 out of paper, 3 out of ribbon, 4 pause. */
  private int status() {
    PrinterCondition now = tray.condition();
    return (now.headOpen() ? 0x01 : 0)
        | (now.jammed() ? 0x02 : 0)
        | (now.labelsLeft() == 0 ? 0x04 : 0)
        | (now.ribbonOut() ? 0x08 : 0)
        | (now.paused() ? 0x10 : 0);
  }

  /** "ESC !S": STX, message, warning and two error bytes over 40h, ETX, CR, LF. */
  private byte[] fourBytes() {
    PrinterCondition now = tray.condition();
    int error =
        0x40
            | (now.labelsLeft() == 0 ? 0x01 : 0)
            | (now.jammed() ? 0x02 : 0)
            | (now.ribbonOut() ? 0x04 : 0)
            | (now.headOpen() ? 0x20 : 0);
    int message = error != 0x40 ? 'E' : now.paused() ? 0x60 : 0x40;
    return new byte[] {2, (byte) message, 0x40, 0x40, (byte) error, 3, '\r', '\n'};
  }

  private void print(int copies) {
    Dots drawn = page.dots();
    int label = stock.continuous() ? length : stock.lengthDots();
    int pieces = stock.continuous() || length <= label * 1.02 ? 1 : (length + label - 1) / label;
    if (pieces > 1) {
      tray.complain("SIZE " + length + " dots is longer than the label of " + label);
    }
    for (int copy = 0; copy < copies; copy++) {
      for (int piece = 0; piece < pieces; piece++) {
        Dots part = drawn.crop(0, piece * label, stock.widthDots(), label);
        tray.queue(turned ? part.upsideDown() : part, stock.dotsPerInch());
      }
    }
  }

  private final class Obeying implements TsplReader.Commands {
    @Override
    public void line(String name, Parameters given) {
      switch (name) {
        case "SIZE" -> size(given);
        case "CLS" -> page.clear(width, length);
        case "PRINT" -> printed(given);
        case "DIRECTION" -> direction(given);
        case "REFERENCE" -> reference(given);
        case "BAR", "ERASE", "REVERSE", "BOX", "TEXT", "QRCODE" -> page.draw(name, given);
        case "GAP", "BLINE" -> gap(name, given);
        case "FORMFEED", "HOME" -> blank(name);
        case "OUT" -> replies.writeBytes((given.text(0) + "\r\n").getBytes(StandardCharsets.UTF_8));
        case "SPEED",
            "DENSITY",
            "OFFSET",
            "SHIFT",
            "CODEPAGE",
            "COUNTRY",
            "SOUND",
            "SET",
            "LIMITFEED",
            "FEED",
            "BACKFEED",
            "BACKUP",
            "CUT",
            "EOP",
            "DELAY" -> {
          // accepted; nothing that a label shows
        }
        default -> complain("unknown command " + shortened(name));
      }
    }

    @Override
    public boolean bitmapWanted(Parameters five) {
      long bytes = (long) five.whole(2) * five.whole(3);
      boolean wanted =
          five.numbers(5)
              && five.whole(2) > 0
              && five.whole(3) > 0
              && five.whole(4) >= 0
              && five.whole(4) <= 2
              && bytes <= LARGEST_BITMAP_BYTES;
      if (!wanted) {
        complain("BITMAP of " + five.values() + " was refused");
      }
      return wanted;
    }

    @Override
    public void bitmap(Parameters five, byte[] data) {
      page.bitmap(five, data);
    }

    @Override
    public void immediate(char name) {
      switch (name) {
        case '?' -> replies.write(status());
        case 'S' -> {
          if (quirks.contains(TsplQuirk.NO_FOUR_BYTE_STATUS)) {
            complain("unknown command ESC !S: this firmware is older than V6.29");
          } else {
            replies.writeBytes(fourBytes());
          }
        }
        case 'P' -> tray.change(now -> now.withPaused(true));
        case 'O' -> tray.change(now -> now.withPaused(false));
        case 'R', 'C' -> restart();
        case '.' -> tray.forgetWaiting();
        default -> complain(String.format("unknown command ESC !%02xh", (int) name));
      }
    }

    @Override
    public void query(char name) {
      switch (name) {
        case 'T' -> replies.writeBytes("TDP-247\r\n".getBytes(StandardCharsets.US_ASCII));
        case '@' ->
            replies.writeBytes((tray.printedCount() + "\r\n").getBytes(StandardCharsets.US_ASCII));
        default -> complain(String.format("unknown command ~!%02xh", (int) name));
      }
    }

    @Override
    public void complain(String what) {
      tray.complain(what);
    }

    private void restart() {
      tray.forgetWaiting();
      width = stock.widthDots();
      length = stock.lengthDots();
      turned = false;
      page.origin(0, 0);
      page.clear(width, length);
    }

    /** "SIZE m,n": inches, or a number with " mm" or " dot". */
    private void size(Parameters given) {
      OptionalInt across = given.dots(0, stock.dotsPerInch());
      OptionalInt along =
          given.count() < 2 ? OptionalInt.of(length) : given.dots(1, stock.dotsPerInch());
      if (!sane(across) || !sane(along)) {
        complain("SIZE needs a width and a length");
        return;
      }
      width = across.orElse(width);
      length = along.orElse(length);
      if (width > stock.widthDots() * 1.02) {
        complain("SIZE " + width + " dots is wider than the stock of " + stock.widthDots());
      }
      page.clear(width, length);
    }

    private boolean sane(OptionalInt dots) {
      return dots.isPresent() && dots.getAsInt() >= 1 && dots.getAsInt() <= Dots.MAXIMUM_SIDE_DOTS;
    }

    private void gap(String name, Parameters given) {
      OptionalInt gap = given.dots(0, stock.dotsPerInch());
      if (gap.isEmpty() || given.count() > 2) {
        complain(name + " needs two lengths");
      } else if (name.equals("GAP") && !stock.continuous() && gap.getAsInt() == 0) {
        complain("GAP 0 on stock with gaps: the printer no longer finds the label's end");
      } else if (stock.continuous() && gap.getAsInt() > 0) {
        complain(name + " on continuous stock: the printer feeds in search of it");
      }
    }

    private void printed(Parameters given) {
      int sets = given.number(0).orElse(0);
      int copies = given.count() < 2 ? 1 : given.number(1).orElse(0);
      if (sets < 1 || copies < 1 || (long) sets * copies > MOST_COPIES) {
        complain("PRINT needs 1 to " + MOST_COPIES + " labels");
      } else {
        print(sets * copies);
      }
    }

    private void direction(Parameters given) {
      int value = given.number(0).orElse(-1);
      if (value != 0 && value != 1 || given.count() > 1 && given.number(1).orElse(-1) != 0) {
        complain("DIRECTION needs 0 or 1, without mirror");
      } else {
        turned = value == 1;
      }
    }

    private void reference(Parameters given) {
      if (given.numbers(2)) {
        page.origin(given.whole(0), given.whole(1));
      } else {
        complain("REFERENCE needs x,y");
      }
    }

    private void blank(String name) {
      if (name.equals("FORMFEED")) {
        tray.queue(Dots.canvas(stock.widthDots(), stock.lengthDots()).dots(), stock.dotsPerInch());
      }
    }

    private String shortened(String name) {
      return name.length() > 40 ? name.substring(0, 40) + "..." : name;
    }
  }
}
