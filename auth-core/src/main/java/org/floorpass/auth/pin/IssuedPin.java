package org.floorpass.auth.pin;

import java.time.Instant;

/**
 * A generated temporary PIN, handed out once by the call that made it. The receiver shows it and
 * closes it, which zeroes the digits.
 */
public final class IssuedPin implements AutoCloseable {
  private final Pin pin;
  private final Instant validUntil;

  /** Takes over the PIN. */
  public IssuedPin(Pin pin, Instant validUntil) {
    this.pin = pin;
    this.validUntil = validUntil;
  }

  /** The ASCII digits: the live array, zeroed by {@link #close()}. */
  public byte[] digits() {
    return pin.reveal();
  }

  /** From here on the temporary PIN no longer signs in. */
  public Instant validUntil() {
    return validUntil;
  }

  @Override
  public void close() {
    pin.close();
  }

  @Override
  public String toString() {
    return "IssuedPin[**********]";
  }
}
