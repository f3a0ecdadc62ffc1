package org.floorpass.auth.pin;

/** Why a PIN cannot be set. A reason is shown once to whoever chose the PIN and stored nowhere. */
public sealed interface PinFault {
  /**
   * Shorter than the policy wants.
   *
   * @param minimumLength the policy's length, in digits
   */
  record TooShort(int minimumLength) implements PinFault {}

  /** A two-digit block three times or a three-digit block twice in a row, or one digit only. */
  record Repeats() implements PinFault {}

  /** Contains 0123456789 or 9876543210, or is one run up or down. */
  record Sequence() implements PinFault {}

  /** On the list of common PINs: dates, keypad walks, repeats. */
  record Common() implements PinFault {}

  /** The same digits as the PIN that it should replace. */
  record SameAsBefore() implements PinFault {}
}
