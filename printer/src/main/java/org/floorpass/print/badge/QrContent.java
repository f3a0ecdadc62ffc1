package org.floorpass.print.badge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The digits of a QR symbol: opaque secret text, in memory only. Whoever holds it closes it, which
 * zeroes the bytes; every use after that is a bug and throws {@link IllegalStateException}.
 * Thread-safe.
 */
public final class QrContent implements AutoCloseable {
  /** Longest content that a badge carries: numeric, version 3, level H. */
  public static final int LONGEST = 58;

  private final byte[] digits;
  private boolean closed;

  private QrContent(byte[] digits) {
    if (digits.length == 0 || digits.length > LONGEST) {
      throw new IllegalArgumentException(
          "QR content has " + digits.length + " digits, not 1 to " + LONGEST);
    }
    for (byte digit : digits) {
      if (digit < '0' || digit > '9') {
        throw new IllegalArgumentException("QR content is not made of the digits 0 to 9");
      }
    }
    this.digits = digits;
  }

  /** Copies ASCII digits; the caller zeroes its own array. */
  public static QrContent of(byte[] asciiDigits) {
    return new QrContent(asciiDigits.clone());
  }

  /** Copies ASCII digits; the caller zeroes its own array. */
  public static QrContent of(char[] asciiDigits) {
    byte[] bytes = new byte[asciiDigits.length];
    for (int index = 0; index < bytes.length; index++) {
      bytes[index] = asciiDigits[index] < 128 ? (byte) asciiDigits[index] : 0;
    }
    return new QrContent(bytes);
  }

  /** Content without meaning and of the given length: checks an order before a code exists. */
  public static QrContent placeholder(int length) {
    byte[] bytes = new byte[length];
    for (int index = 0; index < length; index++) {
      bytes[index] = (byte) ('0' + (index * 7 + 3) % 10);
    }
    return new QrContent(bytes);
  }

  /** Another holder of the same digits, closed on its own. */
  public synchronized QrContent copy() {
    requireOpen();
    return new QrContent(digits.clone());
  }

  /** Number of digits. */
  public int length() {
    return digits.length;
  }

  /** Compares without telling by time where the difference is. */
  public synchronized boolean sameAs(byte[] other) {
    requireOpen();
    return MessageDigest.isEqual(digits, other);
  }

  /** Short-lived text for the symbol encoder, which takes nothing else. */
  synchronized String briefly() {
    requireOpen();
    return new String(digits, StandardCharsets.US_ASCII);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("QR content is closed");
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(digits, (byte) 0);
  }

  @Override
  public String toString() {
    return "QrContent[" + digits.length + " digits]";
  }
}
