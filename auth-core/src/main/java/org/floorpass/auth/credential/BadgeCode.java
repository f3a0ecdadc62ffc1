package org.floorpass.auth.credential;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A badge's secret: 160 random bits, printed as 58 decimal digits (docs/formats.md, badge code).
 *
 * <p>Confined to one thread; {@link #close()} zeroes the secret, and everything after that throws
 * {@link IllegalStateException}.
 */
public final class BadgeCode implements AutoCloseable {
  /** Exactly the numeric capacity of a version 3 QR symbol at level H (ISO/IEC 18004, table 7). */
  public static final int DIGITS = 58;

  /** The secret's length: 160 bits, above the 128 that ASVS 5.0 11.5.1 asks for. */
  static final int SECRET_BYTES = 20;

  private static final byte[] FORMAT = {'1', '0'};
  private static final int SECRET_DIGITS = 49;
  private static final int CHECK_DIGITS = 7;
  private static final int CHECKED_DIGITS = FORMAT.length + SECRET_DIGITS;
  private static final long CHECK_MODULUS = 10_000_000L;

  private final byte[] secret;
  private boolean closed;

  private BadgeCode(byte[] secret) {
    this.secret = secret;
  }

  /** A fresh code with 160 new random bits. */
  public static BadgeCode generate(SecureRandom random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new BadgeCode(secret);
  }

  /** The code of a given secret of 20 bytes, which is copied. */
  static BadgeCode ofSecret(byte[] secret) {
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException("A badge secret has 20 bytes.");
    }
    return new BadgeCode(secret.clone());
  }

  /** Judges a scanned text; nothing is trimmed. Never throws, whatever the text. */
  public static Parsed parse(CharSequence text) {
    if (text.length() != DIGITS) {
      return new Parsed.NotOurs();
    }
    byte[] digits = new byte[DIGITS];
    try {
      for (int i = 0; i < DIGITS; i++) {
        char c = text.charAt(i);
        digits[i] = c < 128 ? (byte) c : 0;
      }
      return parse(digits);
    } finally {
      Arrays.fill(digits, (byte) 0);
    }
  }

  /** Judges scanned bytes (ASCII); the array stays the caller's to zero. Never throws. */
  public static Parsed parse(byte[] text) {
    if (text.length != DIGITS) {
      return new Parsed.NotOurs();
    }
    for (byte b : text) {
      if (b < '0' || b > '9') {
        return new Parsed.NotOurs();
      }
    }
    if (text[0] != FORMAT[0] || text[1] != FORMAT[1]) {
      return new Parsed.NotOurs();
    }
    if (number(text, CHECKED_DIGITS, CHECK_DIGITS).longValueExact() != check(text)) {
      return new Parsed.Damaged();
    }
    BigInteger value = number(text, FORMAT.length, SECRET_DIGITS);
    if (value.bitLength() > SECRET_BYTES * 8) {
      return new Parsed.NotOurs();
    }
    return new Parsed.Valid(new BadgeCode(fixedLength(value)));
  }

  /** The 58 ASCII digits in a new array, which the caller zeroes. */
  public byte[] digits() {
    byte[] digits = new byte[DIGITS];
    digits[0] = FORMAT[0];
    digits[1] = FORMAT[1];
    write(new BigInteger(1, openSecret()), digits, FORMAT.length, SECRET_DIGITS);
    write(BigInteger.valueOf(check(digits)), digits, CHECKED_DIGITS, CHECK_DIGITS);
    return digits;
  }

  /** The keys that follow from the secret; the caller closes them. */
  public BadgeKeys keys() {
    return BadgeKeys.derive(openSecret());
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(secret, (byte) 0);
  }

  @Override
  public String toString() {
    return "BadgeCode[**********]";
  }

  private byte[] openSecret() {
    if (closed) {
      throw new IllegalStateException("The badge code was closed.");
    }
    return secret;
  }

  private static long check(byte[] digits) {
    byte[] hash = sha256(digits);
    return Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), CHECK_MODULUS);
  }

  private static byte[] sha256(byte[] digits) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(digits, 0, CHECKED_DIGITS);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static BigInteger number(byte[] digits, int from, int count) {
    return new BigInteger(new String(digits, from, count, StandardCharsets.US_ASCII));
  }

  private static void write(BigInteger value, byte[] target, int from, int count) {
    BigInteger rest = value;
    for (int i = from + count - 1; i >= from; i--) {
      BigInteger[] parts = rest.divideAndRemainder(BigInteger.TEN);
      target[i] = (byte) ('0' + parts[1].intValue());
      rest = parts[0];
    }
  }

  /** {@link BigInteger#toByteArray} gives 1 to 21 bytes; a secret is always 20. */
  private static byte[] fixedLength(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] fixed = new byte[SECRET_BYTES];
    int copied = Math.min(bytes.length, SECRET_BYTES);
    System.arraycopy(bytes, bytes.length - copied, fixed, SECRET_BYTES - copied, copied);
    Arrays.fill(bytes, (byte) 0);
    return fixed;
  }
}
