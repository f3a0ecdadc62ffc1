package org.floorpass.auth.id;

import java.util.UUID;

/**
 * One unlock of a PIN by a supervisor; unlocks only accumulate.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record UnlockId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static UnlockId parse(String text) {
    return new UnlockId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
