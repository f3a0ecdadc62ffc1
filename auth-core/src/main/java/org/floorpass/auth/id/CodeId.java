package org.floorpass.auth.id;

import java.util.UUID;

/**
 * A badge code as screens, Graph and audit name it; random, says nothing about the code's secret.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record CodeId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static CodeId parse(String text) {
    return new CodeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
