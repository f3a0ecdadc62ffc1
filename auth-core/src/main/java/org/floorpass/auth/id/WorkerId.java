package org.floorpass.auth.id;

import java.util.UUID;

/**
 * A worker's immutable identity; names and addresses change, this does not.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record WorkerId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static WorkerId parse(String text) {
    return new WorkerId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
