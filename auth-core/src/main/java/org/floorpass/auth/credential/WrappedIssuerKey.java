package org.floorpass.auth.credential;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.floorpass.auth.id.Bytes;

/**
 * An issuer key under a passphrase: ChaCha20-Poly1305 (RFC 8439) of the seed, under Argon2id (RFC
 * 9106) of the passphrase, with the public key as associated data. Deriving the key takes about a
 * second.
 *
 * @param publicKey the key that the seed belongs to
 * @param memoryKibibytes of Argon2id
 * @param passes of Argon2id
 * @param salt 16 bytes
 * @param nonce 12 bytes
 * @param sealed seed and tag, 48 bytes
 */
public record WrappedIssuerKey(
    Bytes publicKey, int memoryKibibytes, int passes, Bytes salt, Bytes nonce, Bytes sealed) {
  /** 19 MiB fits the appliance's small heap. */
  static final int MEMORY_KIBIBYTES = 19_456;

  /** Raised until 19 MiB cost what 64 MiB cost in three passes: memory traffic m(3t-1). */
  static final int PASSES = 10;

  /** A file that asks for more would fill the appliance's heap or keep it busy for minutes. */
  private static final int MOST_KIBIBYTES = 65_536;

  private static final int MOST_PASSES = 64;
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int SEALED_BYTES = IssuerKey.SEED_BYTES + 16;
  private static final int WRAPPING_KEY_BYTES = 32;
  private static final byte[] LABEL = Ascii.labelled("floorpass/issuer-key-file/1");

  public WrappedIssuerKey {
    if (publicKey.length() != IssuerPublicKey.KEY_BYTES
        || memoryKibibytes < 8
        || memoryKibibytes > MOST_KIBIBYTES
        || passes < 1
        || passes > MOST_PASSES
        || salt.length() != SALT_BYTES
        || nonce.length() != NONCE_BYTES
        || sealed.length() != SEALED_BYTES) {
      throw new IllegalArgumentException("This is no wrapped issuer key.");
    }
  }

  /** What a passphrase came to. */
  public sealed interface Unwrapping {
    /**
     * The right one.
     *
     * @param key open; the receiver closes it
     */
    record Opened(IssuerKey key) implements Unwrapping {}

    /** Not the right one, or a file that was changed. */
    record Refused() implements Unwrapping {}
  }

  /** Wraps a key; the passphrase stays the caller's to zero. */
  public static WrappedIssuerKey wrap(IssuerKey key, byte[] passphrase, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(salt);
    random.nextBytes(nonce);
    Bytes publicKey = key.publicKey().key();
    byte[] wrapping = wrappingKey(passphrase, salt, MEMORY_KIBIBYTES, PASSES);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, wrapping, nonce, publicKey).doFinal(key.seed());
      return new WrappedIssuerKey(
          publicKey,
          MEMORY_KIBIBYTES,
          PASSES,
          Bytes.copyOf(salt),
          Bytes.copyOf(nonce),
          Bytes.copyOf(sealed));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("ChaCha20-Poly1305 is part of every JDK", impossible);
    } finally {
      Arrays.fill(wrapping, (byte) 0);
    }
  }

  /** Tries a passphrase, which stays the caller's to zero. */
  public Unwrapping unwrap(byte[] passphrase) {
    byte[] wrapping = wrappingKey(passphrase, salt.toArray(), memoryKibibytes, passes);
    try {
      byte[] seed =
          cipher(Cipher.DECRYPT_MODE, wrapping, nonce.toArray(), publicKey)
              .doFinal(sealed.toArray());
      try {
        return new Unwrapping.Opened(IssuerKey.ofSeed(seed));
      } finally {
        Arrays.fill(seed, (byte) 0);
      }
    } catch (AEADBadTagException wrong) {
      return new Unwrapping.Refused();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("ChaCha20-Poly1305 is part of every JDK", impossible);
    } finally {
      Arrays.fill(wrapping, (byte) 0);
    }
  }

  /** From the values of a key file; throws IllegalArgumentException for what cannot be one. */
  static WrappedIssuerKey of(Map<String, String> values) {
    String[] cost = values.getOrDefault("argon2id", "").split(" ", -1);
    if (cost.length != 2) {
      throw new IllegalArgumentException("This is no wrapped issuer key.");
    }
    return new WrappedIssuerKey(
        Bytes.copyOf(Base64.getDecoder().decode(values.getOrDefault("public", ""))),
        Integer.parseInt(cost[0]),
        Integer.parseInt(cost[1]),
        hex(values, "salt"),
        hex(values, "nonce"),
        hex(values, "sealed"));
  }

  private static Bytes hex(Map<String, String> values, String name) {
    return Bytes.copyOf(HexFormat.of().parseHex(values.getOrDefault(name, "")));
  }

  private static byte[] wrappingKey(byte[] passphrase, byte[] salt, int memory, int passes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] key = new byte[WRAPPING_KEY_BYTES];
    generator.generateBytes(passphrase, key);
    return key;
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, Bytes publicKey)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
    cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
    cipher.updateAAD(LABEL);
    cipher.updateAAD(publicKey.toArray());
    return cipher;
  }
}
