package org.floorpass.sim.printer.zpl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.LoadedStock;

/** One label format between {@code ^XA} and {@code ^XZ}, drawn as its commands arrive. Confined. */
final class Format {
  /** Commands that set the printer up and change no dot of a label here. */
  private static final Set<String> SET_UP =
      Set.of(
          "MN", "MT", "MM", "MD", "PR", "JU", "LR", "JM", "JZ", "MF", "PM", "TA", "JS", "FX", "PA",
          "SZ", "BY", "ID", "SS", "KD", "MU", "ST", "CW", "JB", "JT", "XB", "ML");

  /** Longest continuous page: the head's own limit is 39 inches on common printers. */
  private static final int MAXIMUM_LENGTH_DOTS = 12_000;

  private final Settings settings;
  private final Consumer<String> complaints;
  private final Map<String, Graphic> stored;
  private final Dots.Canvas canvas;
  private final Pen pen;
  private Field field = new Field();
  private int quantity = 1;

  Format(
      Settings settings,
      LoadedStock stock,
      Map<String, Graphic> stored,
      Consumer<String> complaints) {
    this.settings = settings;
    this.stored = stored;
    this.complaints = complaints;
    int length = stock.lengthDots();
    this.canvas = Dots.canvas(stock.widthDots(), Math.max(length, MAXIMUM_LENGTH_DOTS));
    this.pen = new Pen(canvas);
  }

  int quantity() {
    return quantity;
  }

  /** Everything drawn, as long as the printer's whole drawing memory. */
  Dots drawn() {
    return canvas.dots();
  }

  void obey(Command command) {
    try {
      if (!layout(command) && !content(command) && !SET_UP.contains(command.name())) {
        complaints.accept("^" + command.name() + " is not modelled and was ignored");
      }
    } catch (Graphic.Refused refused) {
      complaints.accept(refused.reason());
    }
  }

  private boolean layout(Command command) {
    Parameters values = Parameters.of(command.text());
    switch (command.name()) {
      case "PW" -> settings.printWidth = Math.max(2, values.integer(0, settings.printWidth));
      case "LL" ->
          settings.labelLength =
              Optional.of(Math.clamp(values.integer(0, 1), 1, MAXIMUM_LENGTH_DOTS));
      case "LH" -> {
        settings.homeX = values.integer(0, 0);
        settings.homeY = values.integer(1, 0);
      }
      case "LT" -> settings.shiftTop = Math.clamp(values.integer(0, 0), -120, 120);
      case "LS" -> settings.shiftLeft = values.integer(0, 0);
      case "PO" -> settings.upsideDown = values.letter(0, 'N') == 'I';
      case "CI" -> settings.utf8 = values.integer(0, 0) == 28;
      case "PQ" -> quantity = Math.clamp(values.integer(0, 1), 1, ZplPrinter.MAXIMUM_WAITING);
      case "CF" -> {
        settings.fontHeight = values.integer(1, settings.fontHeight);
        settings.fontWidth = values.integer(2, 0);
      }
      case "FO", "FT" -> {
        field = new Field();
        field.x = values.integer(0, 0) + settings.homeX - settings.shiftLeft;
        field.y = values.integer(1, 0) + settings.homeY + settings.shiftTop;
        field.typeset = command.name().equals("FT");
        field.fontHeight = settings.fontHeight;
        field.fontWidth = settings.fontWidth;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean content(Command command) throws Graphic.Refused {
    Parameters values = Parameters.of(command.text());
    switch (command.name()) {
      case "FS" -> field = new Field();
      case "FR" -> field.reversed = true;
      case "FH" ->
          field.hexadecimalMark =
              Optional.of(command.text().isEmpty() ? '_' : command.text().charAt(0));
      case "FB" ->
          field.block =
              Optional.of(
                  new Field.Block(
                      values.integer(0, 0),
                      values.integer(1, 1),
                      values.integer(2, 0),
                      values.letter(3, 'L')));
      case "BQ" ->
          field.qr =
              Optional.of(
                  new Field.QrShape(
                      Math.clamp(values.integer(2, 2), 1, 10),
                      "HQML".indexOf(values.letter(3, 'Q')) < 0 ? 'Q' : values.letter(3, 'Q')));
      case "GB" -> {
        int thickness = Math.max(1, values.integer(2, 1));
        pen.box(
            field,
            values.integer(0, thickness),
            values.integer(1, thickness),
            thickness,
            values.letter(3, 'B') == 'W');
      }
      case "GF" -> pen.graphic(field, Graphic.ofField(command.parameters()));
      case "XG" -> recall(values.text(0, ""));
      case "FD" -> data(command.parameters());
      default -> {
        return font(command);
      }
    }
    return true;
  }

  /**
   * {@code ^A0N,h,w}, {@code ^A@N,h,w}; other bar codes are remembered so that data are skipped.
   */
  private boolean font(Command command) {
    if (command.name().startsWith("A")) {
      Parameters values = Parameters.of(command.text());
      field.fontHeight = values.integer(1, settings.fontHeight);
      field.fontWidth = values.integer(2, 0);
      return true;
    }
    if (command.name().startsWith("B")) {
      field.unsupported = Optional.of(command.name());
    }
    return false;
  }

  private void recall(String name) throws Graphic.Refused {
    Graphic graphic = stored.get(ZplPrinter.storedName(name));
    if (graphic == null) {
      throw new Graphic.Refused("^XG: no stored graphic " + name);
    }
    pen.graphic(field, graphic);
  }

  private void data(byte[] bytes) throws Graphic.Refused {
    if (field.unsupported.isPresent()) {
      return;
    }
    byte[] plain = field.hexadecimalMark.map(mark -> unescape(bytes, mark)).orElse(bytes);
    Charset charset = settings.utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    String text = new String(plain, charset);
    if (field.qr.isPresent()) {
      pen.qr(field, field.qr.get(), text);
    } else {
      pen.text(field, text);
    }
  }

  private static byte[] unescape(byte[] bytes, char mark) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (int at = 0; at < bytes.length; at++) {
      int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
      int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
      if (bytes[at] == mark && high >= 0 && low >= 0) {
        plain.write(high << 4 | low);
        at += 2;
      } else {
        plain.write(bytes[at]);
      }
    }
    return plain.toByteArray();
  }
}
