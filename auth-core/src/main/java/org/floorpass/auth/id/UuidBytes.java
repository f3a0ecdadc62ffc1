package org.floorpass.auth.id;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as 16 bytes in RFC 9562 order, the only form that is stored, hashed or signed. */
public final class UuidBytes {
  private UuidBytes() {}

  /** The 16 bytes of the UUID. */
  public static byte[] of(UUID value) {
    return ByteBuffer.allocate(16)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits())
        .array();
  }

  /** The UUID of exactly 16 bytes. */
  public static UUID read(byte[] bytes) {
    if (bytes.length != 16) {
      throw new IllegalArgumentException("A UUID has 16 bytes, not " + bytes.length + ".");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
