package org.floorpass.sim.printer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Comma-separated parameters of a text command, quoted strings kept whole. Immutable.
 *
 * @param values as written, without blanks around them; strings without their quotes
 * @param closed false when a quoted string has no end
 */
public record Parameters(List<String> values, boolean closed) {
  private static final int MAXIMUM = 32;

  /** How a quote or a backslash is written inside of a quoted string. */
  public enum Escape {
    /** EPL2: {@code \"} and {@code \\}. */
    BACKSLASH,
    /** TSPL: {@code \["]}, {@code \[R]} and {@code \[L]}. */
    BRACKETS
  }

  /** Copies the list. */
  public Parameters {
    values = List.copyOf(values);
  }

  /** Splits a command's text; more than 32 parameters are not looked at. */
  public static Parameters of(String text, Escape escape) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < text.length() && values.size() < MAXIMUM; at++) {
      char letter = text.charAt(at);
      if (quoted && escape == Escape.BACKSLASH && letter == '\\' && at + 1 < text.length()) {
        value.append(text.charAt(++at));
      } else if (quoted && escape == Escape.BRACKETS && text.startsWith("\\[\"]", at)) {
        value.append('"');
        at += 3;
      } else if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        values.add(value.toString().strip());
        value.setLength(0);
      } else {
        value.append(letter);
      }
    }
    values.add(value.toString().strip());
    return new Parameters(values, !quoted);
  }

  /** How many there are. */
  public int count() {
    return values.size();
  }

  /** The text at an index, empty when there is none. */
  public String text(int index) {
    return index < values.size() ? values.get(index) : "";
  }

  /** The whole number at an index; empty when it is no number, or beyond a million. */
  public OptionalInt number(int index) {
    String text = text(index);
    return text.matches("-?[0-9]{1,6}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  /** Whether the first so many are whole numbers. */
  public boolean numbers(int count) {
    for (int index = 0; index < count; index++) {
      if (number(index).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** A whole number that {@link #numbers} has proven. */
  public int whole(int index) {
    return number(index).orElse(0);
  }

  /** A length with or without unit, {@code 62.5 mm}, {@code 400 dot}, {@code 3}, in dots. */
  public OptionalInt dots(int index, int dotsPerInch) {
    String text = text(index).toLowerCase(java.util.Locale.ROOT);
    if (!text.matches("[0-9]{1,5}(\\.[0-9]{1,4})? ?(mm|dots?)?")) {
      return OptionalInt.empty();
    }
    double amount = new BigDecimal(text.replaceAll("[^0-9.]", "")).doubleValue();
    double dots =
        text.endsWith("mm")
            ? amount * PrintedLabel.dotsPerMillimetre(dotsPerInch)
            : text.contains("dot") ? amount : amount * dotsPerInch;
    return OptionalInt.of((int) Math.round(Math.min(dots, 1_000_000)));
  }
}
