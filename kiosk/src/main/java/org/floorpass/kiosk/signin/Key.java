package org.floorpass.kiosk.signin;

/** A key of the PIN pad, on the screen or on a numeric pad. */
public sealed interface Key {
  /** A digit. Deliberately no record: nothing that prints a key may print which digit it was. */
  final class Digit implements Key {
    private static final int BASE = 10;
    private final byte ascii;

    private Digit(byte ascii) {
      this.ascii = ascii;
    }

    /** The digit of a value from 0 to 9; throws {@link IllegalArgumentException} for others. */
    public static Digit of(int value) {
      if (value < 0 || value >= BASE) {
        throw new IllegalArgumentException("A digit is 0 to 9.");
      }
      return new Digit((byte) ('0' + value));
    }

    byte ascii() {
      return ascii;
    }

    @Override
    public String toString() {
      return "Digit[*]";
    }
  }

  /** A key that is no digit. */
  enum Control implements Key {
    /** Take what was typed, or go on. */
    OK,
    /** Forget all digits of this field. */
    CLEAR,
    /** Forget the last digit. */
    BACK,
    /** Leave. */
    CANCEL,
    /** More time, please. */
    MORE
  }
}
