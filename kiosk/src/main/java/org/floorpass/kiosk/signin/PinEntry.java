package org.floorpass.kiosk.signin;

import java.util.Arrays;
import org.floorpass.auth.pin.Pin;

/**
 * The digits typed so far. Typing gives a new entry and leaves the old one to be wiped, so that a
 * step stays a pure function; {@link #close()} zeroes. No equality, no digits in {@link
 * #toString()}.
 */
public final class PinEntry implements AutoCloseable {
  private final byte[] digits;

  private PinEntry(byte[] digits) {
    this.digits = digits;
  }

  /** Nothing typed yet. */
  public static PinEntry empty() {
    return new PinEntry(new byte[0]);
  }

  /** How many digits were typed; the screen shows as many dots. */
  public int length() {
    return digits.length;
  }

  /** Whether no further digit fits. */
  boolean full() {
    return digits.length >= Pin.LONGEST;
  }

  /** One digit more; a full entry is copied as it is. */
  PinEntry with(Key.Digit digit) {
    if (full()) {
      return new PinEntry(digits.clone());
    }
    byte[] longer = Arrays.copyOf(digits, digits.length + 1);
    longer[digits.length] = digit.ascii();
    return new PinEntry(longer);
  }

  /** One digit less; an empty entry stays empty. */
  PinEntry withoutLast() {
    return new PinEntry(Arrays.copyOf(digits, Math.max(0, digits.length - 1)));
  }

  /** These digits as a PIN with a life of its own, or the fact that they are none. */
  Pin.Typed read() {
    return Pin.read(digits);
  }

  /** Whether these are the digits of a PIN, in time that depends on the lengths only. */
  boolean matches(Pin pin) {
    return java.security.MessageDigest.isEqual(digits, pin.reveal());
  }

  /** Whether every digit is zeroed; an empty entry always is. */
  boolean wiped() {
    for (byte digit : digits) {
      if (digit != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    Arrays.fill(digits, (byte) 0);
  }

  @Override
  public String toString() {
    return "PinEntry[" + digits.length + " digits]";
  }
}
