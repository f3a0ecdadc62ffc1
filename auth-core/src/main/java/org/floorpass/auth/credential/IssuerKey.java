package org.floorpass.auth.credential;

import java.security.SecureRandom;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.floorpass.auth.id.Bytes;

/**
 * The issuer's private key, open: lets a station make another code that keeps the PIN. Safe for
 * several threads; {@link #close()} zeroes the seed.
 */
public final class IssuerKey implements AutoCloseable {
  /** The length of the seed that the pair follows from (RFC 9180 section 7.1.3). */
  public static final int SEED_BYTES = 32;

  private final SecretBytes seed;
  private final AsymmetricCipherKeyPair pair;

  private IssuerKey(SecretBytes seed) {
    this.seed = seed;
    this.pair = Envelope.deriveKeyPair(seed.reveal());
  }

  /** A new key. */
  public static IssuerKey generate(SecureRandom random) {
    return new IssuerKey(SecretBytes.random(random, SEED_BYTES));
  }

  /** The key of a 32-byte seed, which is copied. */
  public static IssuerKey ofSeed(byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("An issuer key has 32 bytes.");
    }
    return new IssuerKey(SecretBytes.owning(seed.clone()));
  }

  /** The live seed, for wrapping or for a key file. */
  public byte[] seed() {
    return seed.reveal();
  }

  /** The public key, for the configuration. */
  public IssuerPublicKey publicKey() {
    return new IssuerPublicKey(
        Bytes.copyOf(((X25519PublicKeyParameters) pair.getPublic()).getEncoded()));
  }

  /** Opens a recovery envelope. */
  public Opened open(Bytes envelope, EnvelopeContext context) {
    seed.reveal();
    return Envelope.open(envelope, context, pair);
  }

  AsymmetricCipherKeyPair pair() {
    return pair;
  }

  @Override
  public void close() {
    seed.close();
  }

  @Override
  public String toString() {
    return "IssuerKey[**********]";
  }
}
