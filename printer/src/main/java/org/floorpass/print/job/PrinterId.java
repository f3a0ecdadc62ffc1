package org.floorpass.print.job;

import java.util.regex.Pattern;

/**
 * The configured name of a printer, such as {@code printer-1}.
 *
 * @param value 1 to 64 letters, digits, dots, dashes or underscores
 */
public record PrinterId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public PrinterId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a printer id: " + value);
    }
  }
}
