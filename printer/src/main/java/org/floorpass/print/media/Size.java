package org.floorpass.print.media;

/**
 * Width across the print head and length along the feed.
 *
 * @param width across
 * @param length along the feed
 */
public record Size(Length width, Length length) {
  /** For people: {@code 101.6 mm x 50.8 mm}. */
  public String plain() {
    return width.plain() + " x " + length.plain();
  }
}
