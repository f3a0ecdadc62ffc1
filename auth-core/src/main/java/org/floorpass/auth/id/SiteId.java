package org.floorpass.auth.id;

import java.util.UUID;

/**
 * The scope of replication.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record SiteId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static SiteId parse(String text) {
    return new SiteId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
