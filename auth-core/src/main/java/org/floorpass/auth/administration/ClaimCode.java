package org.floorpass.auth.administration;

import java.time.Instant;
import org.floorpass.auth.credential.SecretBytes;

/** The one-use code by which a new appliance gets its first administrator; closing zeroes it. */
public final class ClaimCode implements AutoCloseable {
  private final SecretBytes text;
  private final Instant validUntil;

  ClaimCode(SecretBytes text, Instant validUntil) {
    this.text = text;
    this.validUntil = validUntil;
  }

  /** 16 ASCII characters of Crockford's base 32: the live array, zeroed by close. */
  public byte[] text() {
    return text.reveal();
  }

  /** Useless from here on. */
  public Instant validUntil() {
    return validUntil;
  }

  @Override
  public void close() {
    text.close();
  }

  @Override
  public String toString() {
    return "ClaimCode[**********]";
  }
}
