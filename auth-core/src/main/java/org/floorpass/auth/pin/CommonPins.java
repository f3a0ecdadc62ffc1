package org.floorpass.auth.pin;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * The built-in list of common PINs, as rules instead of a file: at least 3,000 of each length (ASVS
 * 5.0 6.2.4), for 8 digits some hundred thousand. Pure.
 */
final class CommonPins {
  /** Birthdays and years that people use; beyond them the digits say nothing. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2099;

  /** Blocks up to this length, repeated to the end. */
  private static final int LONGEST_BLOCK = 4;

  /** Walks over the key-pad, there and back. */
  private static final List<String> WALKS =
      List.of(
          "147258369",
          "741852963",
          "963852741",
          "369258147",
          "123654789",
          "321456987",
          "789654123",
          "987456321",
          "123698745",
          "123698547",
          "147896325",
          "741236985",
          "159357258456",
          "7531598246",
          "1472583690",
          "1597532684",
          "0852147963");

  private CommonPins() {}

  static boolean contains(byte[] pin) {
    return repeatsBlock(pin) || startsWithDate(pin) || walks(pin) || steps(pin);
  }

  /** One block of up to four digits over and over, the last time perhaps cut off. */
  private static boolean repeatsBlock(byte[] pin) {
    for (int block = 1; block <= LONGEST_BLOCK; block++) {
      if (cyclic(pin, block, block)) {
        return true;
      }
    }
    return false;
  }

  /** A date, going on with itself, with one digit over and over, or with a year. */
  private static boolean startsWithDate(byte[] pin) {
    boolean date =
        date(pin, 4, 2, 0) || date(pin, 4, 0, 2) || date(pin, 0, 4, 6) || date(pin, 0, 6, 4);
    if (!date) {
      return false;
    }
    boolean constantTail = true;
    for (int i = 9; i < pin.length; i++) {
      constantTail &= pin[i] == pin[8];
    }
    boolean yearTail = pin.length == 12 && year(pin, 8);
    return pin.length == 8 || constantTail || yearTail || cyclic(pin, 8, 8);
  }

  private static boolean walks(byte[] pin) {
    String digits = new String(pin, StandardCharsets.US_ASCII);
    for (String walk : WALKS) {
      String back = new StringBuilder(walk).reverse().toString();
      if ((walk + walk + walk).contains(digits)
          || (back + back + back).contains(digits)
          || (walk + back + walk).contains(digits)) {
        return true;
      }
    }
    return false;
  }

  /** The same step from each digit to the next, over nine and zero too: 13579135, 98765432. */
  private static boolean steps(byte[] pin) {
    int step = Math.floorMod(pin[1] - pin[0], 10);
    for (int i = 2; i < pin.length; i++) {
      if (Math.floorMod(pin[i] - pin[i - 1], 10) != step) {
        return false;
      }
    }
    return true;
  }

  private static boolean cyclic(byte[] pin, int period, int from) {
    for (int i = from; i < pin.length; i++) {
      if (pin[i] != pin[i - period]) {
        return false;
      }
    }
    return true;
  }

  private static boolean date(byte[] pin, int yearAt, int monthAt, int dayAt) {
    if (!year(pin, yearAt)) {
      return false;
    }
    try {
      LocalDate.of(number(pin, yearAt, 4), number(pin, monthAt, 2), number(pin, dayAt, 2));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean year(byte[] pin, int at) {
    int year = number(pin, at, 4);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static int number(byte[] pin, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      number = number * 10 + pin[i] - '0';
    }
    return number;
  }
}
