package org.floorpass.auth.pin;

import java.security.SecureRandom;
import java.util.Optional;

/** What a PIN must be where it is set; at sign-in only its form is checked. Pure. */
public final class PinRules {
  private PinRules() {}

  /** The first rule that the PIN breaks. */
  public static Optional<PinFault> fault(Pin pin, int minimumLength) {
    byte[] digits = pin.reveal();
    if (digits.length < minimumLength) {
      return Optional.of(new PinFault.TooShort(minimumLength));
    }
    if (repeats(digits)) {
      return Optional.of(new PinFault.Repeats());
    }
    if (runs(digits)) {
      return Optional.of(new PinFault.Sequence());
    }
    return CommonPins.contains(digits) ? Optional.of(new PinFault.Common()) : Optional.empty();
  }

  /** A random PIN of that length that breaks no rule; the receiver closes it. */
  public static Pin generate(int length, SecureRandom random) {
    while (true) {
      byte[] digits = new byte[length];
      for (int i = 0; i < length; i++) {
        digits[i] = (byte) ('0' + random.nextInt(10));
      }
      Pin.Typed typed = Pin.read(digits);
      java.util.Arrays.fill(digits, (byte) 0);
      if (typed instanceof Pin.Typed.Formed(Pin pin)) {
        if (fault(pin, length).isEmpty()) {
          return pin;
        }
        pin.close();
      } else {
        throw new IllegalArgumentException("A PIN has 8 to 20 digits, not " + length + ".");
      }
    }
  }

  /** ababab or abcabc anywhere; one digit over the whole PIN is a case of the former. */
  static boolean repeats(byte[] digits) {
    return block(digits, 2, 3) || block(digits, 3, 2);
  }

  /** 0123456789 or 9876543210 anywhere, or one run up or down over the whole PIN. */
  static boolean runs(byte[] digits) {
    int up = 1;
    int down = 1;
    for (int i = 1; i < digits.length; i++) {
      up = digits[i] == digits[i - 1] + 1 ? up + 1 : 1;
      down = digits[i] == digits[i - 1] - 1 ? down + 1 : 1;
      if (up == Math.min(10, digits.length) || down == Math.min(10, digits.length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean block(byte[] digits, int length, int times) {
    int same = 0;
    for (int i = length; i < digits.length; i++) {
      same = digits[i] == digits[i - length] ? same + 1 : 0;
      if (same == length * (times - 1)) {
        return true;
      }
    }
    return false;
  }
}
