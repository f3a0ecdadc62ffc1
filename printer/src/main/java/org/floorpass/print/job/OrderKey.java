package org.floorpass.print.job;

import java.util.regex.Pattern;

/**
 * The caller's name of one order: the same key never prints twice.
 *
 * @param value 1 to 64 letters, digits, dots, dashes or underscores, such as a UUID
 */
public record OrderKey(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public OrderKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an order key");
    }
  }
}
