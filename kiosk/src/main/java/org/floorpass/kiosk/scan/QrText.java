package org.floorpass.kiosk.scan;

import java.util.Arrays;
import java.util.function.Function;

/**
 * The text of a scanned code. It may be a badge, hence a secret: masked in every rendering, wiped
 * by {@link #close}, and deliberately neither a record nor a String.
 *
 * <p>One owner at a time: whoever receives it closes it. Not thread-safe; hand it over through a
 * queue. Wiping is best effort, as a moving collector and the decoding library leave copies behind.
 */
public final class QrText implements AutoCloseable {
  /** What the largest symbol holds, version 40-L in digits: ISO/IEC 18004:2015, table 7. */
  public static final int MAX_LENGTH = 7089;

  private final char[] characters;
  private boolean closed;

  private QrText(char[] characters) {
    this.characters = characters;
  }

  /**
   * Copies a text.
   *
   * @throws IllegalArgumentException if it is longer than any symbol can hold
   */
  public static QrText copyOf(CharSequence text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("longer than " + MAX_LENGTH + " characters");
    }
    char[] characters = new char[text.length()];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = text.charAt(i);
    }
    return new QrText(characters);
  }

  /** Copies a text out of a buffer that the caller wipes. */
  public static QrText copyOf(char[] buffer, int offset, int length) {
    if (length > MAX_LENGTH) {
      throw new IllegalArgumentException("longer than " + MAX_LENGTH + " characters");
    }
    return new QrText(Arrays.copyOfRange(buffer, offset, offset + length));
  }

  /** The number of characters; 0 once closed. */
  public int length() {
    return closed ? 0 : characters.length;
  }

  /**
   * Lends the characters to a function, which must neither keep nor change them.
   *
   * @throws IllegalStateException if closed
   */
  public <R> R read(Function<? super char[], ? extends R> function) {
    if (closed) {
      throw new IllegalStateException("the scanned text is already wiped");
    }
    return function.apply(characters);
  }

  /** Whether both hold the same characters, in a time that depends on the length only. */
  public boolean sameAs(QrText other) {
    if (length() != other.length()) {
      return false;
    }
    int difference = 0;
    for (int i = 0; i < length(); i++) {
      difference |= characters[i] ^ other.characters[i];
    }
    return difference == 0;
  }

  /** Wipes the characters. */
  @Override
  public void close() {
    Arrays.fill(characters, '\0');
    closed = true;
  }

  /** Masked: the length only. */
  @Override
  public String toString() {
    return "QrText(" + (closed ? "wiped" : characters.length + " characters") + ")";
  }
}
