package org.floorpass.auth.pin;

import java.util.Arrays;

/**
 * A typed PIN: 8 to 20 ASCII digits. Never a String; zeroed by {@link #close()}, after which every
 * use throws {@link IllegalStateException}. Confined to one thread at a time.
 */
public final class Pin implements AutoCloseable {
  /** The shortest PIN that any policy allows (the model, P4). */
  public static final int SHORTEST = 8;

  /** The longest PIN that any policy allows (the model, P4). */
  public static final int LONGEST = 20;

  private final byte[] digits;
  private boolean closed;

  private Pin(byte[] digits) {
    this.digits = digits;
  }

  /** What typed characters are: a PIN, or not. */
  public sealed interface Typed {
    /**
     * A PIN by its form; whether it is the right one is another question.
     *
     * @param pin closed by the receiver
     */
    record Formed(Pin pin) implements Typed {}

    /** Not 8 to 20 ASCII digits ("Invalid PIN"). */
    record Malformed() implements Typed {}
  }

  /** Copies ASCII digits; the array stays the caller's to zero. */
  public static Typed read(byte[] typed) {
    if (typed.length < SHORTEST || typed.length > LONGEST) {
      return new Typed.Malformed();
    }
    for (byte b : typed) {
      if (b < '0' || b > '9') {
        return new Typed.Malformed();
      }
    }
    return new Typed.Formed(new Pin(typed.clone()));
  }

  /** Copies characters; the array stays the caller's to zero. */
  public static Typed read(char[] typed) {
    byte[] ascii = new byte[typed.length];
    for (int i = 0; i < typed.length; i++) {
      ascii[i] = typed[i] < 128 ? (byte) typed[i] : 0;
    }
    try {
      return read(ascii);
    } finally {
      Arrays.fill(ascii, (byte) 0);
    }
  }

  /** The live ASCII digits, not a copy; nobody but the hash and the rules reads them. */
  public byte[] reveal() {
    if (closed) {
      throw new IllegalStateException("The PIN was closed.");
    }
    return digits;
  }

  /** The number of digits; never stored, logged or shown. */
  public int length() {
    return reveal().length;
  }

  /** Whether both hold the same digits, in time that depends on the lengths only. */
  public boolean matches(Pin other) {
    return java.security.MessageDigest.isEqual(reveal(), other.reveal());
  }

  /** A copy with a life of its own, closed separately. */
  public Pin copy() {
    return new Pin(reveal().clone());
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(digits, (byte) 0);
  }

  @Override
  public String toString() {
    return "Pin[**********]";
  }
}
