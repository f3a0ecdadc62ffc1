package org.floorpass.auth.id;

import java.util.UUID;

/**
 * Names the key that personal fields of one subject are encrypted under.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record SubjectKeyId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static SubjectKeyId parse(String text) {
    return new SubjectKeyId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
