package org.floorpass.sim.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.floorpass.sim.printer.Cut;
import org.floorpass.sim.printer.Intake;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.OutputTray;
import org.floorpass.sim.printer.PrintedLabel;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.PrinterModel;

/**
 * An ESC/POS receipt printer; a label is the paper between two cuts.
 *
 * <p>What may fail, as on the real one: offline (cover open, paper out, cutter jam) what was cut
 * waits and DLE EOT still answers; an unknown command is skipped and its parameters print as text.
 * When the host goes without a cut the paper hangs out and is torn off, which is noted.
 */
public final class EscPosPrinter implements PrinterModel {
  private final LoadedStock stock;
  private final Set<EscPosQuirk> quirks;
  private final OutputTray tray;
  private final Intake intake;
  private final RealTime realTime = new RealTime();
  private final Strip strip;
  private final Symbol symbol = new Symbol();
  private final ByteArrayOutputStream replies = new ByteArrayOutputStream();
  private Optional<StoredGraphic> graphic = Optional.empty();
  private int automatic;
  private byte[] lastAutomatic = new byte[0];
  private long stripMicrometres;

  /** A strict printer with paper of this width; the length of the stock does not matter. */
  public EscPosPrinter(LoadedStock stock, PrinterCondition condition) {
    this(stock, condition, EnumSet.noneOf(EscPosQuirk.class));
  }

  /** A printer with the ways of a real device. */
  public EscPosPrinter(LoadedStock stock, PrinterCondition condition, Set<EscPosQuirk> quirks) {
    this.stock = stock;
    this.quirks = Set.copyOf(quirks);
    this.tray = new OutputTray(condition.withPaused(false).withRibbonOut(false));
    this.strip = new Strip(stock.widthDots(), tray::complain);
    EscPosReader reader = new EscPosReader(new Obeying());
    this.intake = new Intake(reader::start);
  }

  @Override
  public synchronized byte[] accept(byte[] bytes) {
    replies.reset();
    announce();
    for (byte one : bytes) {
      int asked = realTime.next(one);
      if (asked > 0) {
        replies.write(RealTime.answer(asked, tray.condition()));
      }
      intake.accept(one);
      announce();
    }
    return quirks.contains(EscPosQuirk.SILENT) ? new byte[0] : replies.toByteArray();
  }

  @Override
  public synchronized void hungUp() {
    if (intake.inside()) {
      tray.complain("the link was cut inside a command, which was dropped");
    }
    intake.reset();
    if (!strip.empty()) {
      if (!quirks.contains(EscPosQuirk.NO_CUTTER)) {
        tray.complain("the paper was not cut");
      }
      leave();
    }
  }

  @Override
  public synchronized List<PrintedLabel> labels() {
    return tray.labels();
  }

  /** The cuts, oldest first. */
  public synchronized List<Cut> cuts() {
    return tray.cuts();
  }

  @Override
  public synchronized PrinterCondition condition() {
    return tray.condition();
  }

  @Override
  public synchronized void change(UnaryOperator<PrinterCondition> hand) {
    tray.change(now -> hand.apply(now).withPaused(false).withRibbonOut(false));
  }

  @Override
  public synchronized List<String> complaints() {
    return tray.complaints();
  }

  /** Automatic Status Back: four bytes whenever what was asked for has changed. */
  private void announce() {
    if (automatic != 0) {
      byte[] now = RealTime.automatic(tray.condition());
      if (!Arrays.equals(now, lastAutomatic)) {
        lastAutomatic = now;
        replies.writeBytes(now);
      }
    }
  }

  private void leave() {
    strip
        .take()
        .ifPresent(
            piece -> {
              stripMicrometres += piece.height() * 25_400L / stock.dotsPerInch();
              tray.queue(piece, stock.dotsPerInch());
            });
  }

  private final class Obeying implements EscPosReader.Commands {
    @Override
    public void letter(int code) {
      if (code == 0x0a) {
        strip.lineFeed();
      } else {
        strip.letter(code == 0x09 ? ' ' : code);
      }
    }

    @Override
    public void complain(String what) {
      tray.complain(what);
    }

    @Override
    public void command(String name, byte[] values) {
      int value = values.length == 0 ? 0 : values[0] & 0xff;
      switch (name) {
        case "ESC @" -> {
          strip.style();
          graphic = Optional.empty();
          automatic = 0;
        }
        case "ESC 2" -> strip.spacing = Strip.DEFAULT_SPACING_DOTS;
        case "ESC 3" -> strip.spacing = value;
        case "ESC J" -> strip.feed(value);
        case "ESC d" -> strip.feed(value * strip.spacing);
        case "ESC a" -> strip.justification = choice(name, value, 2);
        case "GS !" -> {
          strip.widthTimes = (value >> 4 & 7) + 1;
          strip.heightTimes = (value & 7) + 1;
        }
        case "GS L" -> strip.marginDots = Math.min(EscPosReader.low(values, 0), stock.widthDots());
        case "ESC i", "ESC m" -> cut(name, true);
        case "GS V" -> cutAfterFeed(value, values[1] & 0xff);
        case "ESC v" -> replies.write(tray.condition().labelsLeft() == 0 ? 0x0f : 0);
        case "GS r" -> sensor(value);
        case "GS a" -> {
          automatic = value;
          lastAutomatic = new byte[0];
        }
        case "GS I" -> identify(value);
        default -> {
          // faces, code pages, the drawer: nothing that a badge shows
        }
      }
    }

    private int choice(String name, int value, int most) {
      int chosen = value >= 48 ? value - 48 : value;
      if (chosen > most) {
        complain(name + " " + value + " is unknown");
        return 0;
      }
      return chosen;
    }

    /** GS V: 0 or 48 full, 1 or 49 partial, 65 full and 66 partial behind a feed of n. */
    private void cutAfterFeed(int m, int n) {
      switch (m) {
        case 0, 48 -> cut("GS V", false);
        case 1, 49 -> cut("GS V", true);
        case 65, 66 -> {
          strip.feed(n);
          cut("GS V", m == 66);
        }
        default -> complain("GS V " + m + " is unknown");
      }
    }

    private void cut(String name, boolean partial) {
      if (quirks.contains(EscPosQuirk.NO_CUTTER)) {
        complain(name + ": this printer has no cutter");
        return;
      }
      if (!strip.lineEmpty()) {
        complain(name + " is only effective at the beginning of a line");
      }
      if (!strip.empty()) {
        leave();
        tray.cut(stripMicrometres, partial);
      }
    }

    private void sensor(int n) {
      boolean out = tray.condition().labelsLeft() == 0;
      switch (n) {
        case 1, 49 -> replies.write(out ? 0x0f : 0);
        case 2, 50 -> replies.write(0);
        default -> complain("GS r " + n + " is unknown");
      }
    }

    private void identify(int n) {
      switch (n) {
        case 1, 49 -> replies.write(0x20);
        case 2, 50 -> replies.write(0x02); // autocutter
        case 3, 51 -> replies.write(0x01);
        case 66 -> replies.writeBytes("_EPSON\0".getBytes(StandardCharsets.US_ASCII));
        case 67 -> replies.writeBytes("_TM-T88V\0".getBytes(StandardCharsets.US_ASCII));
        default -> complain("GS I " + n + " is unknown");
      }
    }

    @Override
    public boolean rasterWanted(int mode, int bytesPerRow, int rows) {
      int chosen = mode >= 48 ? mode - 48 : mode;
      long bytes = (long) bytesPerRow * rows;
      if (chosen > 3 || bytes < 1 || bytes > EscPosReader.LARGEST_IMAGE_BYTES) {
        complain("GS v 0 of " + bytesPerRow + " bytes by " + rows + " rows was refused");
        return false;
      }
      if (!strip.lineEmpty()) {
        complain("GS v 0 is only effective when there are no data in the print buffer");
        return false;
      }
      return true;
    }

    @Override
    public void raster(int mode, int bytesPerRow, byte[] data) {
      strip.image(data, bytesPerRow, (mode & 1) + 1, (mode >> 1 & 1) + 1);
    }

    @Override
    public void function(char name, byte[] values) {
      switch (name) {
        case 'k' -> symbol(values);
        case 'L' -> graphics(values);
        default -> complain(String.format("unknown command GS ( %02xh", (int) name));
      }
    }

    private void symbol(byte[] values) {
      if (quirks.contains(EscPosQuirk.NO_NATIVE_QR)) {
        complain("unknown command GS ( k: this printer has no QR symbols");
        return;
      }
      switch (symbol.function(values)) {
        case REFUSED -> complain("GS ( k has a value that the reference does not know");
        case PRINT -> {
          if (!strip.qr(symbol.cell(), symbol.level(), symbol.text())) {
            complain("GS ( k cannot hold its data");
          }
        }
        case STORED -> {
          // until function 181
        }
      }
    }

    /** m = 48; function 112 stores raster graphics, 2 or 50 prints them. */
    private void graphics(byte[] values) {
      int function = values.length < 2 || values[0] != 48 ? -1 : values[1];
      if (function == 112) {
        graphic = StoredGraphic.of(values);
        if (graphic.isEmpty()) {
          complain("GS ( L stores what its sizes do not tell");
        }
      } else if (function == 2 || function == 50) {
        graphic.ifPresentOrElse(
            kept -> kept.print(strip), () -> complain("GS ( L prints, but nothing is stored"));
        graphic = Optional.empty();
      } else {
        complain("GS ( L function is not known");
      }
    }
  }
}
