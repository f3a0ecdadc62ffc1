package org.floorpass.auth.audit;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.floorpass.auth.id.Bytes;

/** The Ed25519 key (RFC 8032) that signs audit checkpoints; lives as long as the process. */
public final class CheckpointKey {
  private final Ed25519PrivateKeyParameters key;

  private CheckpointKey(Ed25519PrivateKeyParameters key) {
    this.key = key;
  }

  /** A new key. */
  public static CheckpointKey generate(SecureRandom random) {
    return new CheckpointKey(new Ed25519PrivateKeyParameters(random));
  }

  /** The key of a 32-byte seed, as {@link #seed()} gave it. */
  public static CheckpointKey ofSeed(byte[] seed) {
    if (seed.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
      throw new IllegalArgumentException("A checkpoint key has 32 bytes.");
    }
    return new CheckpointKey(new Ed25519PrivateKeyParameters(seed));
  }

  /** The 32-byte seed, for a file of mode 0600; the caller zeroes it. */
  public byte[] seed() {
    return key.getEncoded();
  }

  /** The public key, which the offline verifier needs. */
  public CheckpointPublicKey publicKey() {
    return new CheckpointPublicKey(Bytes.copyOf(key.generatePublicKey().getEncoded()));
  }

  /** Signs; 64 bytes. */
  Bytes sign(byte[] message) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, key);
    signer.update(message, 0, message.length);
    return Bytes.copyOf(signer.generateSignature());
  }

  @Override
  public String toString() {
    return "CheckpointKey[" + publicKey().keyId().hex() + "]";
  }
}
