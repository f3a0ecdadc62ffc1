package org.floorpass.kiosk.scan.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.floorpass.kiosk.scan.QrText;
import org.jspecify.annotations.Nullable;

/**
 * Tells a new presentation from a code that is merely still in view. Remembers the last code by its
 * digest only. Thread-safe.
 */
final class Presentation {
  private final long gapNanos;
  private final LongSupplier nanoTicker;
  private byte @Nullable [] lastDigest;
  private long lastSeenNanos;
  private boolean inView;

  Presentation(Duration gap, LongSupplier nanoTicker) {
    this.gapNanos = gap.toNanos();
    this.nanoTicker = nanoTicker;
  }

  /** Whether this code has just come into view; seeing it again prolongs its presentation. */
  synchronized boolean isNew(QrText text) {
    long now = nanoTicker.getAsLong();
    byte[] digest = text.read(Presentation::digest);
    boolean still = Arrays.equals(digest, lastDigest) && now - lastSeenNanos < gapNanos;
    lastDigest = digest;
    lastSeenNanos = now;
    inView = true;
    return !still;
  }

  /** Nothing has changed: what was in view still is. */
  synchronized void stillInView() {
    if (inView) {
      lastSeenNanos = nanoTicker.getAsLong();
    }
  }

  /** A look has found no code: nothing is in view. */
  synchronized void nothingInView() {
    inView = false;
  }

  /** The next sight of any code is a new presentation. */
  synchronized void forget() {
    lastDigest = null;
  }

  private static byte[] digest(char[] characters) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(bytes);
      Arrays.fill(bytes.array(), (byte) 0);
      return sha256.digest();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
