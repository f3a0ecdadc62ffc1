package org.floorpass.kiosk.http.station.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.floorpass.kiosk.http.api.SecretBuffer;

/**
 * Writes HTML so that every text and every attribute is escaped: there is no way to write markup
 * from a text. Confined to one thread.
 */
final class HtmlWriter {
  /** Elements without a closing tag (HTML standard, section 13.1.2). */
  private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img");

  private final SecretBuffer target;

  HtmlWriter(SecretBuffer target) {
    this.target = target;
  }

  /** Writes the inside of an element, or nothing. */
  @FunctionalInterface
  interface Part {
    void write(HtmlWriter out);
  }

  /** The beginning of a document. */
  HtmlWriter doctype() {
    return raw("<!DOCTYPE html>");
  }

  /** An element with a text inside. */
  HtmlWriter element(String name, String text) {
    return element(name, List.of(), out -> out.text(text));
  }

  /** An element with further elements inside. */
  HtmlWriter element(String name, Part inside) {
    return element(name, List.of(), inside);
  }

  /**
   * An element with attributes.
   *
   * @param attributes names and values in turn; an empty name with its value is left out
   */
  HtmlWriter element(String name, List<String> attributes, Part inside) {
    open(name, attributes);
    inside.write(this);
    return raw("</" + name + ">");
  }

  /** An element that has no inside, such as {@code input}. */
  HtmlWriter single(String name, String... attributes) {
    if (!VOID.contains(name)) {
      throw new IllegalArgumentException(name + " needs a closing tag");
    }
    open(name, List.of(attributes));
    return this;
  }

  /** A text. */
  HtmlWriter text(String text) {
    return raw(escaped(text));
  }

  /** Digits that are shown once: bytes that never become a String. */
  HtmlWriter digits(byte[] ascii) {
    for (byte digit : ascii) {
      if (digit < '0' || digit > '9') {
        throw new IllegalArgumentException("not digits");
      }
    }
    target.write(ascii, 0, ascii.length);
    return this;
  }

  private void open(String name, List<String> attributes) {
    raw("<" + name);
    for (int i = 0; i < attributes.size(); i += 2) {
      if (!attributes.get(i).isEmpty()) {
        raw(" " + attributes.get(i) + "=\"" + escaped(attributes.get(i + 1)) + "\"");
      }
    }
    raw(">");
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private HtmlWriter raw(String markup) {
    byte[] bytes = markup.getBytes(StandardCharsets.UTF_8);
    target.write(bytes, 0, bytes.length);
    return this;
  }
}
