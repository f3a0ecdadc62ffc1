package org.floorpass.auth.id;

import java.util.UUID;

/**
 * One enrolment of a worker: the PIN and the codes that go with it.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record MethodId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static MethodId parse(String text) {
    return new MethodId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
