package org.floorpass.kiosk.scan.serial;

import java.util.Arrays;
import java.util.Optional;
import org.floorpass.kiosk.scan.QrText;

/**
 * Cuts a scanner's bytes into texts.
 *
 * <p>A text ends with CR, LF, TAB, ETX or EOT, or with silence when the scanner sends no terminator
 * at all. NULs, line noise between texts, the configured prefix and suffix and the AIM symbology
 * identifier (ISO/IEC 15424: {@code ]}, a letter, a digit) are removed; the rest is passed on as it
 * is, one character a byte. A text longer than any symbol is dropped to its end.
 *
 * <p>Pure; one thread. The buffer holds secrets and is wiped with each text.
 */
public final class LineFraming {
  /** The longest text, with what scanners put around it. */
  static final int MAX_LINE_BYTES = QrText.MAX_LENGTH + 64;

  private static final byte START_OF_TEXT = 0x02;
  private static final byte END_OF_TEXT = 0x03;
  private static final byte END_OF_TRANSMISSION = 0x04;
  private static final int AIM_LENGTH = 3;

  /**
   * What the scanner is programmed to put around a code.
   *
   * @param prefix characters before it, or empty
   * @param suffix characters between it and the terminator, or empty
   */
  public record Affixes(String prefix, String suffix) {
    /** Nothing. */
    public static final Affixes NONE = new Affixes("", "");
  }

  private final Affixes affixes;
  private final char[] line = new char[MAX_LINE_BYTES];
  private int length;
  private boolean overflowed;
  private boolean terminates;

  /** Starts with an empty line. */
  public LineFraming(Affixes affixes) {
    this.affixes = affixes;
  }

  /** Takes one byte; the text that it ends, if it ends one, is the caller's. */
  public Optional<QrText> accept(byte received) {
    return switch (received) {
      case '\r', '\n', '\t', END_OF_TEXT, END_OF_TRANSMISSION -> {
        terminates |= length > 0;
        yield finish();
      }
      case 0, START_OF_TEXT -> Optional.empty();
      default -> {
        append((char) (received & 0xff));
        yield Optional.empty();
      }
    };
  }

  /**
   * The line has been silent for the idle gap. Ends the text of a scanner that has never sent a
   * terminator; of one that does, an unfinished text is a torn one and is dropped.
   */
  public Optional<QrText> idle() {
    if (terminates) {
      reset();
      return Optional.empty();
    }
    return finish();
  }

  /** Whether an unfinished text is waiting for its end. */
  public boolean isPending() {
    return length > 0 || overflowed;
  }

  /** Drops and wipes an unfinished text. */
  public void reset() {
    Arrays.fill(line, 0, length, '\0');
    length = 0;
    overflowed = false;
  }

  private void append(char character) {
    if (length == MAX_LINE_BYTES) {
      reset();
      overflowed = true;
    }
    if (!overflowed) {
      line[length++] = character;
    }
  }

  private Optional<QrText> finish() {
    int start = 0;
    int end = length;
    if (startsWith(affixes.prefix(), start, end)) {
      start += affixes.prefix().length();
    }
    if (isAim(start, end)) {
      start += AIM_LENGTH;
    }
    int suffixStart = end - affixes.suffix().length();
    if (suffixStart >= start && startsWith(affixes.suffix(), suffixStart, end)) {
      end = suffixStart;
    }
    Optional<QrText> text =
        overflowed || start >= end || end - start > QrText.MAX_LENGTH
            ? Optional.empty()
            : Optional.of(QrText.copyOf(line, start, end - start));
    reset();
    return text;
  }

  private boolean startsWith(String affix, int start, int end) {
    if (end - start < affix.length()) {
      return false;
    }
    for (int i = 0; i < affix.length(); i++) {
      if (line[start + i] != affix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAim(int start, int end) {
    return end - start > AIM_LENGTH
        && line[start] == ']'
        && (line[start + 1] | 0x20) >= 'a'
        && (line[start + 1] | 0x20) <= 'z'
        && line[start + 2] >= '0'
        && line[start + 2] <= '9';
  }
}
