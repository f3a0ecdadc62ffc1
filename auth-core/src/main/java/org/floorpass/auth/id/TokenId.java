package org.floorpass.auth.id;

import java.util.UUID;

/**
 * An API token as lists and audit name it; not the token itself.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record TokenId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static TokenId parse(String text) {
    return new TokenId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
