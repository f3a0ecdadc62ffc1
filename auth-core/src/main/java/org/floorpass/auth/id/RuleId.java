package org.floorpass.auth.id;

import java.util.UUID;

/**
 * One rule about who may sign in where.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record RuleId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static RuleId parse(String text) {
    return new RuleId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
