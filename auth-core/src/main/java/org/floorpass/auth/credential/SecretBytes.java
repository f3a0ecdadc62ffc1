package org.floorpass.auth.credential;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Key bytes that are zeroed when closed. Confined to one thread. Zeroing is best effort: a moving
 * collector may leave copies.
 */
public final class SecretBytes implements AutoCloseable {
  private final byte[] content;
  private boolean closed;

  private SecretBytes(byte[] content) {
    this.content = content;
  }

  /** Takes the array over: it is zeroed by {@link #close()}, so nobody else may use it. */
  public static SecretBytes owning(byte[] content) {
    return new SecretBytes(content);
  }

  /** Fresh random bytes. */
  public static SecretBytes random(SecureRandom random, int length) {
    byte[] content = new byte[length];
    random.nextBytes(content);
    return new SecretBytes(content);
  }

  /** The live array, not a copy; throws {@link IllegalStateException} once closed. */
  public byte[] reveal() {
    if (closed) {
      throw new IllegalStateException("The secret was closed.");
    }
    return content;
  }

  /** A copy with a life of its own, closed separately. */
  public SecretBytes copy() {
    return new SecretBytes(reveal().clone());
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(content, (byte) 0);
  }

  @Override
  public String toString() {
    return "SecretBytes[" + content.length + "]";
  }
}
