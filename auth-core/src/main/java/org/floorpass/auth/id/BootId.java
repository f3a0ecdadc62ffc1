package org.floorpass.auth.id;

import java.util.UUID;

/**
 * One boot of the machine (Linux: /proc/sys/kernel/random/boot_id); monotonic times compare only
 * within it.
 *
 * @param value the UUID, 16 bytes in RFC 9562 order wherever it is stored or hashed
 */
public record BootId(UUID value) {
  /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
  public static BootId parse(String text) {
    return new BootId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
