package org.floorpass.auth.id;

import java.util.regex.Pattern;

/**
 * A face with its own scan sources, as the configuration names it. It can move between boxes, so
 * counters and chains are never keyed by it.
 *
 * @param value 1 to 64 characters of a-z, A-Z, 0-9, '.', '_' and '-'
 */
public record TerminalId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public TerminalId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A terminal id is 1 to 64 letters, digits, dots, dashes or underscores.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
