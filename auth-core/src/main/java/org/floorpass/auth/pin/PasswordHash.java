package org.floorpass.auth.pin;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.id.Bytes;

/** Argon2id (RFC 9106) of an administrator's password. Stateless. */
public final class PasswordHash {
  /** NIST SP 800-63B-4: 15 characters where the password is the only factor. */
  public static final int SHORTEST_PASSWORD = 15;

  /** Bounds the work; a passphrase of ten words fits. */
  public static final int LONGEST_PASSWORD = 128;

  private static final int TAG_BYTES = 32;

  private PasswordHash() {}

  /** Hashes a password's bytes; 32 bytes. */
  public static Bytes verifier(SecretBytes password, Bytes salt, Argon2Cost cost) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withIterations(cost.passes())
            .withMemoryAsKB(cost.memoryKibibytes())
            .withParallelism(1)
            .withSalt(salt.toArray())
            .build());
    byte[] tag = new byte[TAG_BYTES];
    generator.generateBytes(password.reveal(), tag);
    return Bytes.copyOf(tag);
  }
}
