package org.floorpass.auth.pin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.floorpass.auth.credential.Hkdf;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.MethodId;
import org.floorpass.auth.id.UuidBytes;

/**
 * The PIN verifier: Argon2id (RFC 9106) keyed by what only the badge or the issuer can open, so
 * that a stored verifier confirms no guess by itself (docs/formats.md, verifier). Stateless; a call
 * costs the given memory and time on the calling thread.
 */
public final class PinHash {
  /** The length of a salt in bytes. */
  public static final int SALT_BYTES = 16;

  private static final int TAG_BYTES = 32;
  private static final int KEY_BYTES = 32;
  private static final byte[] KEY_LABEL =
      "floorpass/pin-key/1\0".getBytes(StandardCharsets.US_ASCII);

  private PinHash() {}

  /** Hashes a PIN under a method's user key; 32 bytes. */
  public static Bytes verifier(
      Pin pin,
      SecretBytes userKey,
      MethodId method,
      Optional<Pepper> pepper,
      Bytes salt,
      Argon2Cost cost) {
    try (SecretBytes pinKey = pinKey(userKey, method, pepper)) {
      Argon2Parameters parameters =
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withIterations(cost.passes())
              .withMemoryAsKB(cost.memoryKibibytes())
              .withParallelism(1)
              .withSalt(salt.toArray())
              .withSecret(pinKey.reveal())
              .build();
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(parameters);
      byte[] tag = new byte[TAG_BYTES];
      generator.generateBytes(pin.reveal(), tag);
      // Zeroes the library's own copy of the key; ours is closed here.
      parameters.clear();
      return Bytes.copyOf(tag);
    }
  }

  /** Compares in time that does not depend on the content. */
  public static boolean matches(Bytes expected, Bytes computed) {
    return MessageDigest.isEqual(expected.toArray(), computed.toArray());
  }

  static SecretBytes pinKey(SecretBytes userKey, MethodId method, Optional<Pepper> pepper) {
    byte[] info =
        ByteBuffer.allocate(KEY_LABEL.length + 16)
            .put(KEY_LABEL)
            .put(UuidBytes.of(method.value()))
            .array();
    byte[] salt = pepper.map(Pepper::key).orElse(new byte[0]);
    byte[] key = Hkdf.derive(userKey.reveal(), salt, info, KEY_BYTES);
    Arrays.fill(info, (byte) 0);
    return SecretBytes.owning(key);
  }
}
