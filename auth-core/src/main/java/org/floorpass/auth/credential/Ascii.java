package org.floorpass.auth.credential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Labels of hash inputs: ASCII, closed by one zero byte where more follows. */
final class Ascii {
  private Ascii() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The text and one zero byte. */
  static byte[] labelled(String text) {
    byte[] bytes = bytes(text);
    return Arrays.copyOf(bytes, bytes.length + 1);
  }
}
