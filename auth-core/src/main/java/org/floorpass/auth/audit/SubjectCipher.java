package org.floorpass.auth.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.UuidBytes;

/**
 * Personal fields under a subject's key: ChaCha20-Poly1305 (RFC 8439) with a random nonce, bound to
 * their place in the chain. Stateless.
 */
public final class SubjectCipher {
  /** The length of a subject key in bytes. */
  public static final int KEY_BYTES = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private SubjectCipher() {}

  /** Where a field stands; part of what is authenticated. */
  public record Place(NodeId node, int nodeEpoch, long sequence, Pseudonym pseudonym) {}

  /** Encrypts one field. */
  public static PersonalField seal(
      Bytes key, Place place, int number, String text, SecureRandom random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    return seal(key, place, number, text, nonce);
  }

  /** Encrypts under a given nonce, which only test vectors do. */
  static PersonalField seal(Bytes key, Place place, int number, String text, byte[] nonce) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    ChaCha20Poly1305 cipher = cipher(true, key, place, number, nonce);
    byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
    System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
    try {
      int written = cipher.processBytes(plain, 0, plain.length, sealed, NONCE_BYTES);
      cipher.doFinal(sealed, NONCE_BYTES + written);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("Encrypting cannot fail.", e);
    }
    return new PersonalField(number, Bytes.copyOf(sealed));
  }

  /** Decrypts; empty when key or place is not the one it was sealed under. */
  public static Optional<String> open(Bytes key, Place place, PersonalField field) {
    byte[] sealed = field.sealed().toArray();
    if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
      return Optional.empty();
    }
    byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
    ChaCha20Poly1305 cipher = cipher(false, key, place, field.number(), nonce);
    int length = sealed.length - NONCE_BYTES;
    byte[] plain = new byte[cipher.getOutputSize(length)];
    try {
      int written = cipher.processBytes(sealed, NONCE_BYTES, length, plain, 0);
      cipher.doFinal(plain, written);
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (InvalidCipherTextException e) {
      return Optional.empty();
    }
  }

  private static ChaCha20Poly1305 cipher(
      boolean sealing, Bytes key, Place place, int number, byte[] nonce) {
    byte[] associated =
        ByteBuffer.allocate(16 + 4 + 8 + 16 + 1)
            .put(UuidBytes.of(place.node().value()))
            .putInt(place.nodeEpoch())
            .putLong(place.sequence())
            .put(UuidBytes.of(place.pseudonym().value()))
            .put((byte) number)
            .array();
    ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
    cipher.init(
        sealing, new AEADParameters(new KeyParameter(key.toArray()), TAG_BITS, nonce, associated));
    return cipher;
  }
}
