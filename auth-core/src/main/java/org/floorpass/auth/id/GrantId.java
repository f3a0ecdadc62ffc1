package org.floorpass.auth.id;

import java.util.UUID;

/**
 * One role given to one person.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record GrantId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static GrantId parse(String text) {
    return new GrantId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
