package org.floorpass.auth.credential;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A generated passphrase of six pronounceable words: consonant, vowel, consonant, vowel, consonant.
 * Each word is one of 17 x 5 x 17 x 5 x 17 = 122,825, so six carry 101 bits (at least 77 are asked
 * for).
 */
public final class Passphrase implements AutoCloseable {
  private static final String CONSONANTS = "bdfghjklmnprstvwz";
  private static final String VOWELS = "aeiou";
  private static final int WORDS = 6;
  private static final int WORD_LETTERS = 5;

  private final SecretBytes text;

  private Passphrase(SecretBytes text) {
    this.text = text;
  }

  /** A new one. */
  public static Passphrase generate(SecureRandom random) {
    byte[] text = new byte[WORDS * (WORD_LETTERS + 1) - 1];
    for (int at = 0; at < text.length; at++) {
      int within = at % (WORD_LETTERS + 1);
      if (within == WORD_LETTERS) {
        text[at] = '-';
      } else {
        String letters = within % 2 == 0 ? CONSONANTS : VOWELS;
        text[at] = (byte) letters.charAt(random.nextInt(letters.length()));
      }
    }
    return new Passphrase(SecretBytes.owning(text));
  }

  /** Reads what a person typed: case and the separators between words do not matter. */
  public static Passphrase typed(byte[] typed) {
    byte[] letters = new byte[typed.length];
    int length = 0;
    for (byte character : typed) {
      int lower = Character.toLowerCase(character);
      if (lower >= 'a' && lower <= 'z') {
        letters[length++] = (byte) lower;
      }
    }
    int dashes = length == 0 ? 0 : (length - 1) / WORD_LETTERS;
    byte[] text = new byte[length + dashes];
    for (int from = 0, to = 0; from < length; from++) {
      if (from > 0 && from % WORD_LETTERS == 0) {
        text[to++] = '-';
      }
      text[to++] = letters[from];
    }
    Arrays.fill(letters, (byte) 0);
    return new Passphrase(SecretBytes.owning(text));
  }

  /** The words in ASCII, joined by hyphens: the live array, zeroed by {@link #close()}. */
  public byte[] bytes() {
    return text.reveal();
  }

  @Override
  public void close() {
    text.close();
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Passphrase[**********]";
  }
}
