package org.floorpass.auth.credential;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.floorpass.auth.id.Bytes;

/**
 * The issuer's X25519 public key: pinned in the configuration, never in the database. Recovery
 * envelopes are sealed to it.
 *
 * @param key 32 bytes
 */
public record IssuerPublicKey(Bytes key) {
  static final int KEY_BYTES = 32;
  private static final byte[] ID_LABEL = Ascii.labelled("floorpass/issuer-key-id/1");

  public IssuerPublicKey {
    if (key.length() != KEY_BYTES) {
      throw new IllegalArgumentException("An issuer public key has 32 bytes.");
    }
  }

  /** The first 16 bytes of SHA-256 over label and key (docs/formats.md). */
  public Bytes keyId() {
    SHA256Digest digest = new SHA256Digest();
    digest.update(ID_LABEL, 0, ID_LABEL.length);
    digest.update(key.toArray(), 0, KEY_BYTES);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return Bytes.copyOf(java.util.Arrays.copyOf(hash, 16));
  }
}
