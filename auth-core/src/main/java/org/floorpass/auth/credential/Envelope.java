package org.floorpass.auth.credential;

import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.floorpass.auth.id.Bytes;

/**
 * A user key sealed to a public key by HPKE (RFC 9180) in base mode, KEM 0x0020, KDF 0x0001, AEAD
 * 0x0003: 01, enc (32 bytes), ciphertext with tag (48 bytes). A fresh ephemeral key each time.
 */
public final class Envelope {
  /** The length of a sealed envelope in bytes. */
  public static final int SEALED_BYTES = 81;

  private static final byte VERSION = 1;
  private static final int ENC_BYTES = 32;
  private static final int USER_KEY_BYTES = 32;

  private Envelope() {}

  /** Seals a user key of 32 bytes to a public key of 32 bytes. */
  public static Bytes seal(Bytes publicKey, EnvelopeContext context, SecretBytes userKey) {
    return seal(publicKey, context, userKey, suite().generatePrivateKey());
  }

  /** Seals under a given ephemeral pair, which only test vectors do. */
  static Bytes seal(
      Bytes publicKey,
      EnvelopeContext context,
      SecretBytes userKey,
      AsymmetricCipherKeyPair ephemeral) {
    if (userKey.reveal().length != USER_KEY_BYTES) {
      throw new IllegalArgumentException("A user key has 32 bytes.");
    }
    HPKE suite = suite();
    AsymmetricKeyParameter target = new X25519PublicKeyParameters(publicKey.toArray(), 0);
    try {
      var sender = suite.setupBaseS(target, context.info(), ephemeral);
      byte[] sealed = sender.seal(context.associatedData(), userKey.reveal());
      byte[] envelope = new byte[SEALED_BYTES];
      envelope[0] = VERSION;
      System.arraycopy(sender.getEncapsulation(), 0, envelope, 1, ENC_BYTES);
      System.arraycopy(sealed, 0, envelope, 1 + ENC_BYTES, sealed.length);
      return Bytes.copyOf(envelope);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("Sealing cannot fail on well-formed input.", e);
    }
  }

  /** Opens an envelope with a badge's keys. */
  public static Opened open(Bytes envelope, EnvelopeContext context, BadgeKeys keys) {
    return open(envelope, context, keys.pair());
  }

  static Opened open(Bytes envelope, EnvelopeContext context, AsymmetricCipherKeyPair pair) {
    byte[] bytes = envelope.toArray();
    if (bytes.length != SEALED_BYTES || bytes[0] != VERSION) {
      return new Opened.NotOpened();
    }
    byte[] enc = Arrays.copyOfRange(bytes, 1, 1 + ENC_BYTES);
    byte[] sealed = Arrays.copyOfRange(bytes, 1 + ENC_BYTES, SEALED_BYTES);
    try {
      var receiver = suite().setupBaseR(enc, pair, context.info());
      return new Opened.Key(SecretBytes.owning(receiver.open(context.associatedData(), sealed)));
    } catch (InvalidCipherTextException | IllegalStateException | IllegalArgumentException e) {
      // The library's three ways to say that the input is not what it was sealed as.
      return new Opened.NotOpened();
    }
  }

  /** RFC 9180 section 7.1.3 for X25519. */
  static AsymmetricCipherKeyPair deriveKeyPair(byte[] seed) {
    return suite().deriveKeyPair(seed);
  }

  static AsymmetricCipherKeyPair generateKeyPair() {
    return suite().generatePrivateKey();
  }

  private static HPKE suite() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
  }
}
