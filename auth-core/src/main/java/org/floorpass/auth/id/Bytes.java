package org.floorpass.auth.id;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * An immutable byte string with value equality: hashes, public keys, envelopes, verifiers. Never
 * for plain secrets, which must be zeroed. Its text form shows the length only.
 */
public final class Bytes implements Comparable<Bytes> {
  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** Copies the array. */
  public static Bytes copyOf(byte[] content) {
    return new Bytes(content.clone());
  }

  /** Reads hexadecimal digits, two a byte. */
  public static Bytes fromHex(String hex) {
    return new Bytes(HexFormat.of().parseHex(hex));
  }

  /** A fresh copy of the content. */
  public byte[] toArray() {
    return content.clone();
  }

  /** Lower-case hexadecimal digits, two a byte. */
  public String hex() {
    return HexFormat.of().formatHex(content);
  }

  /** The number of bytes. */
  public int length() {
    return content.length;
  }

  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(content, other.content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return "Bytes[" + content.length + "]";
  }
}
