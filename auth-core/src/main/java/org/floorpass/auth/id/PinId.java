package org.floorpass.auth.id;

import java.util.UUID;

/**
 * One setting of a PIN; a change or reset makes a new one, so attempts never carry over.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record PinId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static PinId parse(String text) {
    return new PinId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
