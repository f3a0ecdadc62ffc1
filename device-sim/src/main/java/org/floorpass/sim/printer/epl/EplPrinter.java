package org.floorpass.sim.printer.epl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
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
 * An EPL2 label printer in page mode.
 *
 * <p>What may fail, as on the real one: a line that is wrong is ignored, remembered as an error
 * code and reported once by {@code ^ee}; with the head open, no paper or ribbon, a jam or in pause,
 * labels wait; a form longer than the stock (Q) runs on to the next label.
 */
public final class EplPrinter implements PrinterModel {
  /** Copies and sets of one P; beyond it a real job is a mistake. */
  private static final int MOST_COPIES = OutputTray.MAXIMUM_WAITING;

  /** Image buffer of the largest model, generously. */
  private static final int LARGEST_GRAPHIC_BYTES = 1 << 20;

  private static final byte ACK = 0x06;
  private static final byte NAK = 0x15;

  private final LoadedStock stock;
  private final Set<EplQuirk> quirks;
  private final OutputTray tray;
  private final Intake intake;
  private final EplPage page;
  private final ByteArrayOutputStream replies = new ByteArrayOutputStream();
  private int width;
  private int length;
  private int gap = 24;
  private String reference = "R000,000";
  private boolean bottomFirst;
  private boolean reporting;
  private Optional<EplError> error = Optional.empty();

  /** A strict printer with this stock in it. */
  public EplPrinter(LoadedStock stock, PrinterCondition condition) {
    this(stock, condition, EnumSet.noneOf(EplQuirk.class));
  }

  /** A printer with the ways of a real device. */
  public EplPrinter(LoadedStock stock, PrinterCondition condition, Set<EplQuirk> quirks) {
    this.stock = stock;
    this.quirks = Set.copyOf(quirks);
    this.tray = new OutputTray(condition);
    this.width = stock.widthDots();
    this.length = stock.lengthDots();
    Obeying commands = new Obeying();
    this.page = new EplPage(width, length, stock.dotsPerInch(), commands::fault);
    EplReader reader = new EplReader(commands);
    this.intake = new Intake(reader::start);
  }

  @Override
  public synchronized byte[] accept(byte[] bytes) {
    replies.reset();
    for (byte one : bytes) {
      intake.accept(one);
    }
    return quirks.contains(EplQuirk.SILENT) ? new byte[0] : replies.toByteArray();
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

  private String troubles() {
    PrinterCondition now = tray.condition();
    StringJoiner codes = new StringJoiner(",");
    if (now.labelsLeft() == 0 || now.ribbonOut() || now.jammed()) {
      codes.add(EplError.PAPER_OR_RIBBON.code);
    }
    if (now.headOpen()) {
      codes.add(EplError.HEAD_OPEN.code);
    }
    if (now.paused()) {
      codes.add(EplError.PAUSED.code);
    }
    return codes.toString();
  }

  /** "^ee": 00, or the codes separated by commas, and CR LF. */
  private void errorReport() {
    StringJoiner codes = new StringJoiner(",");
    error.ifPresent(kept -> codes.add(kept.code));
    String troubles = troubles();
    if (!troubles.isEmpty()) {
      codes.add(troubles);
    }
    error = Optional.empty();
    reply(codes.length() == 0 ? "00" : codes.toString());
  }

  private void reply(String line) {
    replies.writeBytes((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** "UQ": what U prints, line by line; q and Q tell the host the width and the form length. */
  private void configuration() {
    reply("UKQ1935HLU  V4.70");
    reply("HEAD    usage =     " + tray.printedCount() + "\"");
    reply("PRINTER usage =     " + tray.printedCount() + "\"");
    reply("Serial port:96,N,8,1");
    reply("Page Mode");
    reply("Image buffer size:0245K");
    reply("Fmem used: 0 (bytes)");
    reply("Gmem used: 0");
    reply("Emem used: 0");
    reply("Available: 130943");
    reply("I8,0,001 rN JF WY");
    reply("S3 D08 " + reference + (bottomFirst ? " ZB " : " ZT ") + (reporting ? "US" : "UN"));
    reply("q" + width + " Q" + length + "," + gap);
    reply("Option:D,Ff");
    reply("12 18 24");
    reply("Cover: T=" + (tray.condition().headOpen() ? "000" : "118") + ", C=129");
  }

  private void print(int copies) {
    Dots drawn = page.dots();
    int label = stock.continuous() ? length : stock.lengthDots();
    int pieces = stock.continuous() || length <= label * 1.02 ? 1 : (length + label - 1) / label;
    if (pieces > 1) {
      tray.complain("a form of " + length + " dots (Q) is longer than the label of " + label);
    }
    for (int copy = 0; copy < copies; copy++) {
      for (int piece = 0; piece < pieces; piece++) {
        Dots part = drawn.crop(0, piece * label, stock.widthDots(), label);
        tray.queue(bottomFirst ? part.upsideDown() : part, stock.dotsPerInch());
      }
    }
  }

  private final class Obeying implements EplReader.Commands {
    @Override
    public void fault(EplError kind, String what) {
      error = Optional.of(kind);
      tray.complain(what);
    }

    @Override
    public boolean graphicWanted(Parameters four) {
      long bytes = (long) four.whole(2) * four.whole(3);
      boolean sane = four.numbers(4) && four.whole(2) > 0 && four.whole(3) > 0;
      if (!sane || bytes > LARGEST_GRAPHIC_BYTES) {
        fault(sane ? EplError.MEMORY : EplError.SYNTAX, "GW of " + four.values() + " was refused");
        return false;
      }
      return true;
    }

    @Override
    public void graphic(Parameters four, byte[] data) {
      page.graphic(four, data);
    }

    @Override
    public void line(String text) {
      String name = EplCommand.nameOf(text);
      Parameters given = Parameters.of(text.substring(name.length()), Parameters.Escape.BACKSLASH);
      switch (name) {
        case "N" -> page.clear(width, length);
        case "q" -> width(given);
        case "Q" -> length(given);
        case "R" -> origin(given);
        case "A" -> page.text(given);
        case "b" -> page.qr(given);
        case "LO", "LW", "LE", "X" -> page.lines(name, given);
        case "P" -> printed(given);
        case "ZT", "ZB" -> bottomFirst = name.equals("ZB");
        case "US", "UN" -> reporting = name.equals("US");
        case "UQ" -> configuration();
        case "^ee" -> errorReport();
        case "^@" -> restart();
        case "" -> fault(EplError.SYNTAX, "unknown command " + EplCommand.shortened(text));
        default -> {
          // accepted; nothing that a label shows
        }
      }
    }

    private void restart() {
      tray.forgetWaiting();
      width = stock.widthDots();
      length = stock.lengthDots();
      bottomFirst = false;
      reporting = false;
      error = Optional.empty();
      page.origin(0, 0);
      page.clear(width, length);
    }

    private void width(Parameters given) {
      int asked = given.number(0).orElse(0);
      if (asked < 1 || asked > Dots.MAXIMUM_SIDE_DOTS || given.count() != 1) {
        fault(EplError.SYNTAX, "q needs a width in dots");
        return;
      }
      if (asked > stock.widthDots() + 8) { // widths are rounded up to whole bytes
        tray.complain("q" + asked + " is wider than the stock of " + stock.widthDots());
      }
      width = asked;
      page.clear(width, length);
    }

    /** {@code Qp1,p2[,p3]}: form length and gap; a gap of 0 is continuous, B is a black line. */
    private void length(Parameters given) {
      int asked = given.number(0).orElse(0);
      boolean gapKnown = given.count() >= 2 && given.text(1).matches("B?[0-9]{1,5}");
      if (asked < 1 || asked > Dots.MAXIMUM_SIDE_DOTS || !gapKnown || given.count() > 3) {
        fault(EplError.SYNTAX, "Q needs a form length and a gap in dots");
        return;
      }
      length = asked;
      gap = Integer.parseInt(given.text(1).replace("B", ""));
      if (stock.continuous() != (gap == 0)) {
        tray.complain("a gap of " + gap + " dots (Q) on this stock");
      }
      page.clear(width, length);
    }

    private void origin(Parameters given) {
      if (!given.numbers(2) || given.count() != 2) {
        fault(EplError.SYNTAX, "R needs x,y");
        return;
      }
      reference = String.format("R%03d,%03d", given.whole(0), given.whole(1));
      page.origin(given.whole(0), given.whole(1));
    }

    private void printed(Parameters given) {
      int sets = given.number(0).orElse(0);
      int copies = given.count() < 2 ? 1 : given.number(1).orElse(0);
      if (sets < 1 || copies < 1 || (long) sets * copies > MOST_COPIES) {
        fault(EplError.SYNTAX, "P needs 1 to " + MOST_COPIES + " labels");
      } else {
        print(sets * copies);
      }
      report();
    }

    /** "US": ACK behind a label that is well, NAK and the error number behind one that is not. */
    private void report() {
      if (reporting) {
        String trouble = error.map(kept -> kept.code).orElse(troubles());
        replies.write(trouble.isEmpty() ? ACK : NAK);
        replies.writeBytes(trouble.getBytes(StandardCharsets.US_ASCII));
      }
    }
  }
}
