package org.floorpass.auth.id;

import java.util.UUID;

/**
 * An administrator's account, which signs in by password instead of badge and PIN.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record AdministratorId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static AdministratorId parse(String text) {
    return new AdministratorId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
