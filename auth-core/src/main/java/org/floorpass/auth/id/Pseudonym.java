package org.floorpass.auth.id;

import java.util.UUID;

/**
 * Stands for a person in the audit: 128 random bits, never a hash of a name.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record Pseudonym(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static Pseudonym parse(String text) {
    return new Pseudonym(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
