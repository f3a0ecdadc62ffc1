package org.floorpass.auth.credential;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** HKDF with SHA-256 (RFC 5869). */
public final class Hkdf {
  private Hkdf() {}

  /** Derives a key under an ASCII label; the caller zeroes the result. */
  public static byte[] derive(byte[] key, byte[] salt, String label, int length) {
    return derive(key, salt, Ascii.bytes(label), length);
  }

  /** Derives a key under given info bytes; the caller zeroes the result. */
  public static byte[] derive(byte[] key, byte[] salt, byte[] info, int length) {
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(new HKDFParameters(key, salt, info));
    byte[] derived = new byte[length];
    generator.generateBytes(derived, 0, length);
    return derived;
  }
}
