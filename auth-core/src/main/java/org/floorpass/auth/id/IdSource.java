package org.floorpass.auth.id;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Makes random identifiers (UUID version 4, RFC 9562 section 5.4). Safe for several threads. */
public final class IdSource {
  private final SecureRandom random;

  public IdSource(SecureRandom random) {
    this.random = random;
  }

  /** A new version-4 UUID. */
  public UUID next() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long high = buffer.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L;
    long low = buffer.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** 128 random bits with no structure at all. */
  public Pseudonym nextPseudonym() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new Pseudonym(new UUID(buffer.getLong(), buffer.getLong()));
  }
}
