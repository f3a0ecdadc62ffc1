package org.floorpass.auth.credential;

import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.floorpass.auth.id.Bytes;

/**
 * What follows from a badge's secret: the database key and the X25519 pair (docs/formats.md, keys).
 * Confined to one thread; {@link #close()} zeroes the seed.
 */
public final class BadgeKeys implements AutoCloseable {
  private static final String ID_LABEL = "floorpass/10/credential-id";
  private static final String SEED_LABEL = "floorpass/10/badge-key";
  private static final int ID_BYTES = 16;
  private static final int SEED_BYTES = 32;

  private final Bytes credentialId;
  private final SecretBytes seed;
  private final AsymmetricCipherKeyPair pair;

  private BadgeKeys(Bytes credentialId, SecretBytes seed, AsymmetricCipherKeyPair pair) {
    this.credentialId = credentialId;
    this.seed = seed;
    this.pair = pair;
  }

  static BadgeKeys derive(byte[] secret) {
    Bytes id = Bytes.copyOf(Hkdf.derive(secret, new byte[0], ID_LABEL, ID_BYTES));
    SecretBytes seed = SecretBytes.owning(Hkdf.derive(secret, new byte[0], SEED_LABEL, SEED_BYTES));
    return new BadgeKeys(id, seed, Envelope.deriveKeyPair(seed.reveal()));
  }

  /** The internal database key of the code, 16 bytes; never exported. */
  public Bytes credentialId() {
    return credentialId;
  }

  /** The badge's public key, 32 bytes; envelopes are sealed to it. */
  public Bytes publicKey() {
    byte[] encoded = ((X25519PublicKeyParameters) pair.getPublic()).getEncoded();
    try {
      return Bytes.copyOf(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  SecretBytes seed() {
    return seed;
  }

  AsymmetricCipherKeyPair pair() {
    seed.reveal();
    return pair;
  }

  @Override
  public void close() {
    seed.close();
  }
}
