package org.floorpass.auth.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.floorpass.auth.id.Bytes;

/**
 * Verifies checkpoint signatures.
 *
 * @param key 32 bytes (RFC 8032)
 */
public record CheckpointPublicKey(Bytes key) {
  private static final byte[] ID_LABEL =
      "floorpass/checkpoint-key-id/1\0".getBytes(StandardCharsets.US_ASCII);

  public CheckpointPublicKey {
    if (key.length() != Ed25519PublicKeyParameters.KEY_SIZE) {
      throw new IllegalArgumentException("A checkpoint public key has 32 bytes.");
    }
  }

  /** The first 16 bytes of SHA-256 over label and key (docs/formats.md). */
  public Bytes keyId() {
    SHA256Digest digest = new SHA256Digest();
    digest.update(ID_LABEL, 0, ID_LABEL.length);
    digest.update(key.toArray(), 0, key.length());
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return Bytes.copyOf(Arrays.copyOf(hash, 16));
  }

  /** Whether the signature is of this key over exactly this message. */
  boolean verifies(byte[] message, Bytes signature) {
    Ed25519Signer verifier = new Ed25519Signer();
    verifier.init(false, new Ed25519PublicKeyParameters(key.toArray(), 0));
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(signature.toArray());
  }
}
