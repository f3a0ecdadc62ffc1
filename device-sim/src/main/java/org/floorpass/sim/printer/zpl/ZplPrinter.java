package org.floorpass.sim.printer.zpl;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.PrintedLabel;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.PrinterModel;

/**
 * A ZPL II label printer, as the ZPL II Programming Guide describes it.
 *
 * <p>What may fail here, as on the real one: a graphic whose counts or checksum are wrong is left
 * out of the label and the label prints without it; a printer with media out, head open, ribbon out
 * or a jam keeps finished formats and prints them when the cause is gone; {@code ~HS} is then not
 * answered at all, {@code ~HQES} is; on die-cut stock {@code ^LL} does not decide the length, but a
 * format longer than the label runs on to the next one.
 */
public final class ZplPrinter implements PrinterModel {
  /** Labels that a printer keeps while it cannot print; further formats are lost. */
  static final int MAXIMUM_WAITING = 100;

  private static final int MAXIMUM_COMPLAINTS = 200;
  private static final int MAXIMUM_STORED_GRAPHICS = 16;

  /** Printed labels kept for looking at: the bench shows the newest, memory is bounded. */
  private static final int MAXIMUM_KEPT = 200;

  private final LoadedStock stock;
  private final Set<ZplQuirk> quirks;
  private final Settings settings;
  private final Tokenizer tokenizer;
  private final Map<String, Graphic> stored = new HashMap<>();
  private final Deque<Dots> waiting = new ArrayDeque<>();
  private final Deque<PrintedLabel> printed = new ArrayDeque<>();
  private final Deque<String> complaints = new ArrayDeque<>();
  private final ByteArrayOutputStream replies = new ByteArrayOutputStream();
  private PrinterCondition condition;
  private Optional<Format> format = Optional.empty();
  private int printedCount;

  /** A strict printer with a full roll. */
  public ZplPrinter(LoadedStock stock, PrinterCondition condition) {
    this(stock, condition, EnumSet.noneOf(ZplQuirk.class));
  }

  /** A printer with the ways of a real device. */
  public ZplPrinter(LoadedStock stock, PrinterCondition condition, Set<ZplQuirk> quirks) {
    this.stock = stock;
    this.condition = condition;
    this.quirks = Set.copyOf(quirks);
    this.settings = new Settings(stock.widthDots());
    this.tokenizer = new Tokenizer(this::obey, this::complain);
  }

  @Override
  public synchronized byte[] accept(byte[] bytes) {
    replies.reset();
    tokenizer.accept(bytes);
    return quirks.contains(ZplQuirk.SILENT) ? new byte[0] : replies.toByteArray();
  }

  @Override
  public synchronized void hungUp() {
    tokenizer.reset();
    if (format.isPresent()) {
      complain("the link was cut inside a format, which was dropped");
    }
    format = Optional.empty();
  }

  @Override
  public synchronized List<PrintedLabel> labels() {
    return List.copyOf(printed);
  }

  @Override
  public synchronized PrinterCondition condition() {
    return condition;
  }

  @Override
  public synchronized void change(UnaryOperator<PrinterCondition> hand) {
    condition = hand.apply(condition);
    print();
  }

  @Override
  public synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Finished labels that wait for the printer to become able to print. */
  public synchronized int waiting() {
    return waiting.size();
  }

  static String storedName(String name) {
    int colon = name.indexOf(':');
    String bare = colon < 0 ? name : name.substring(colon + 1);
    int dot = bare.indexOf('.');
    return (dot < 0 ? bare : bare.substring(0, dot)).toUpperCase(Locale.ROOT);
  }

  private void obey(Command command) {
    if (command.prefix() == '~') {
      control(command);
    } else if (command.name().equals("XA")) {
      if (format.isPresent()) {
        complain("^XA inside a format");
      }
      format = Optional.of(new Format(settings, stock, stored, this::complain));
    } else if (format.isEmpty()) {
      complain("^" + command.name() + " outside of a format was ignored");
    } else if (command.name().equals("XZ")) {
      finish(format.get());
      format = Optional.empty();
    } else {
      format.get().obey(command);
    }
  }

  private void control(Command command) {
    switch (command.name()) {
      case "HS" -> hostStatus();
      case "HQ" -> hostQuery(command.text());
      case "HI" -> replies.writeBytes(HostReplies.identification(stock.dotsPerInch()));
      case "JA" -> waiting.clear();
      case "JR" -> {
        waiting.clear();
        format = Optional.empty();
      }
      case "PS" -> change(now -> now.withPaused(false));
      case "PP" -> change(now -> now.withPaused(true));
      case "DG" -> store(command);
      case "SD", "TA", "JS", "JC", "HM", "HD" -> {
        // accepted; nothing that a label shows
      }
      default -> complain("~" + command.name() + " is not modelled and was ignored");
    }
  }

  private void hostStatus() {
    boolean mute = condition.labelsLeft() == 0 || condition.ribbonOut() || condition.headOpen();
    if (mute && !quirks.contains(ZplQuirk.ANSWERS_HOST_STATUS_ALWAYS)) {
      return;
    }
    int length =
        quirks.contains(ZplQuirk.LENGTH_ALWAYS_203)
            ? 203
            : stock.continuous()
                ? settings.labelLength.orElse(stock.lengthDots())
                : stock.lengthDots();
    replies.writeBytes(
        HostReplies.hostStatus(
            condition,
            length,
            waiting.size(),
            waiting.size() >= MAXIMUM_WAITING,
            format.isPresent()));
  }

  private void hostQuery(String what) {
    if (quirks.contains(ZplQuirk.NO_HOST_QUERY) || !what.equalsIgnoreCase("ES")) {
      complain("~HQ" + what + " is not known to this printer");
      return;
    }
    replies.writeBytes(HostReplies.errorStatus(condition));
  }

  private void store(Command command) {
    try {
      Graphic graphic = Graphic.ofDownload(command.parameters());
      if (stored.size() >= MAXIMUM_STORED_GRAPHICS) {
        stored.clear();
      }
      stored.put(storedName(Parameters.of(command.text()).text(0, "UNKNOWN")), graphic);
    } catch (Graphic.Refused refused) {
      complain(refused.reason());
    }
  }

  /** Cuts what was drawn into labels: more than one where the format is longer than the stock. */
  private void finish(Format done) {
    Dots drawn = done.drawn();
    int asked = settings.labelLength.orElse(stock.lengthDots());
    int length = stock.continuous() ? asked : stock.lengthDots();
    // Two per cent is inside what a gap sensor forgives; beyond it the job feeds into the next.
    int pieces = stock.continuous() || asked <= length * 1.02 ? 1 : (asked + length - 1) / length;
    if (pieces > 1) {
      complain("^LL" + asked + " is longer than the label of " + length + " dots");
    }
    for (int copy = 0; copy < done.quantity(); copy++) {
      for (int piece = 0; piece < pieces; piece++) {
        queue(visible(drawn, piece * length, length));
      }
    }
    print();
  }

  private Dots visible(Dots drawn, int top, int length) {
    Dots label = drawn.crop(0, top, Math.min(settings.printWidth, stock.widthDots()), length);
    Dots turned = settings.upsideDown ? label.upsideDown() : label;
    return turned.crop(0, 0, stock.widthDots(), length);
  }

  private void queue(Dots label) {
    if (waiting.size() >= MAXIMUM_WAITING) {
      complain("the buffer is full: a label was lost");
    } else {
      waiting.addLast(label);
    }
  }

  private void print() {
    while (condition.canPrint() && !waiting.isEmpty()) {
      printedCount++;
      printed.addLast(new PrintedLabel(printedCount, waiting.removeFirst(), stock.dotsPerInch()));
      if (printed.size() > MAXIMUM_KEPT) {
        printed.removeFirst();
      }
      condition = condition.withLabels(condition.labelsLeft() - 1);
    }
  }

  private void complain(String what) {
    if (complaints.size() >= MAXIMUM_COMPLAINTS) {
      complaints.removeFirst();
    }
    complaints.addLast(what);
  }
}
