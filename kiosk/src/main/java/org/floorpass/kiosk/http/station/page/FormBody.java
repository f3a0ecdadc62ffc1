package org.floorpass.kiosk.http.station.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A form as a browser sends it (application/x-www-form-urlencoded, URL standard, section 5.1). Its
 * values are bytes and are zeroed on close, since one may be a password. Confined to one thread.
 */
final class FormBody implements AutoCloseable {
  /** The largest form of the station has ten fields. */
  private static final int MOST_FIELDS = 32;

  /** A name, an address or a token; all of them are shorter. */
  private static final int MOST_CHARACTERS = 512;

  private final Map<String, byte[]> values;

  private FormBody(Map<String, byte[]> values) {
    this.values = values;
  }

  /** A request without a form. */
  static FormBody none() {
    return new FormBody(Map.of());
  }

  /** What came of reading a form. */
  sealed interface Reading {
    /** Well-formed; the receiver closes it. */
    record Form(FormBody body) implements Reading {}

    /** Not a form, or larger than any of ours. */
    record Malformed() implements Reading {}
  }

  /** Reads a form; the array stays the caller's to zero. */
  static Reading read(byte[] text) {
    var values = new HashMap<String, byte[]>();
    int from = 0;
    while (from < text.length) {
      int end = indexOf(text, (byte) '&', from, text.length);
      int equals = indexOf(text, (byte) '=', from, end);
      Optional<byte[]> name = decoded(text, from, equals);
      Optional<byte[]> value = decoded(text, Math.min(equals + 1, end), end);
      if (name.isEmpty() || value.isEmpty() || values.size() == MOST_FIELDS) {
        values.values().forEach(one -> Arrays.fill(one, (byte) 0));
        return new Reading.Malformed();
      }
      values.putIfAbsent(new String(name.get(), StandardCharsets.UTF_8), value.get());
      from = end + 1;
    }
    return new Reading.Form(new FormBody(values));
  }

  private static int indexOf(byte[] text, byte wanted, int from, int end) {
    int at = from;
    while (at < end && text[at] != wanted) {
      at++;
    }
    return at;
  }

  private static Optional<byte[]> decoded(byte[] text, int from, int end) {
    byte[] octets = new byte[end - from];
    int length = 0;
    try {
      for (int i = from; i < end; i++) {
        if (text[i] == '%') {
          int high = i + 2 < end ? Character.digit(text[i + 1], 16) : -1;
          int low = i + 2 < end ? Character.digit(text[i + 2], 16) : -1;
          if (high < 0 || low < 0) {
            return Optional.empty();
          }
          octets[length++] = (byte) (high << 4 | low);
          i += 2;
        } else {
          octets[length++] = text[i] == '+' ? (byte) ' ' : text[i];
        }
      }
      return Optional.of(Arrays.copyOf(octets, length));
    } finally {
      Arrays.fill(octets, (byte) 0);
    }
  }

  /** A field as text without surrounding blanks and control characters; empty when absent. */
  String text(String name) {
    byte[] value = values.getOrDefault(name, new byte[0]);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
      String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
      return plain.substring(0, Math.min(plain.length(), MOST_CHARACTERS));
    } catch (CharacterCodingException malformed) {
      return "";
    }
  }

  /** A field as text, unless it is blank. */
  Optional<String> present(String name) {
    return Optional.of(text(name)).filter(text -> !text.isEmpty());
  }

  /** A field as live bytes, for secrets; zeroed by {@link #close()}. */
  byte[] secret(String name) {
    return values.getOrDefault(name, new byte[0]);
  }

  @Override
  public void close() {
    values.values().forEach(value -> Arrays.fill(value, (byte) 0));
  }

  @Override
  public String toString() {
    return "FormBody" + values.keySet();
  }
}
