package org.floorpass.auth.id;

import java.util.UUID;

/**
 * One store file with one writer; counters and audit chains are keyed by it and its epoch.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record NodeId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static NodeId parse(String text) {
    return new NodeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
