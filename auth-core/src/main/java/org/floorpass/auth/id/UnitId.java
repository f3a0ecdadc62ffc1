package org.floorpass.auth.id;

import java.util.UUID;

/**
 * An administrative unit (site, line, shift): the scope of a frontline manager.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record UnitId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static UnitId parse(String text) {
    return new UnitId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
