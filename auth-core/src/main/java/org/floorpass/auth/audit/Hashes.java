package org.floorpass.auth.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.floorpass.auth.id.Bytes;

/** SHA-256 (FIPS 180-4). */
final class Hashes {
  private Hashes() {}

  static Bytes sha256(byte[] content) {
    try {
      return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
