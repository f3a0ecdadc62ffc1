package org.floorpass.kiosk.http.api;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Bytes of an answer that may hold a PIN or a badge's code: outgrown arrays are zeroed at once, the
 * last one by {@link #wipe()}. Confined to one thread.
 */
public final class SecretBuffer extends OutputStream {
  private static final int FIRST_BYTES = 4 * 1024;

  private byte[] content = new byte[FIRST_BYTES];
  private int length;

  @Override
  public void write(int octet) {
    ensure(1);
    content[length++] = (byte) octet;
  }

  @Override
  public void write(byte[] source, int offset, int count) {
    ensure(count);
    System.arraycopy(source, offset, content, length, count);
    length += count;
  }

  private void ensure(int further) {
    if (content.length - length < further) {
      byte[] larger = Arrays.copyOf(content, Math.max(content.length * 2, length + further));
      Arrays.fill(content, (byte) 0);
      content = larger;
    }
  }

  /** A copy of exactly the bytes written, which the caller zeroes. */
  public byte[] copy() {
    return Arrays.copyOf(content, length);
  }

  /** Zeroes everything written; the buffer is empty afterwards. */
  public void wipe() {
    Arrays.fill(content, (byte) 0);
    length = 0;
  }

  @Override
  public String toString() {
    return "SecretBuffer[" + length + "]";
  }
}
