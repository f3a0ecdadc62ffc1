package org.floorpass.auth.id;

import java.util.UUID;

/**
 * The tenant: every store of one customer carries it.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record InstallationId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static InstallationId parse(String text) {
    return new InstallationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
