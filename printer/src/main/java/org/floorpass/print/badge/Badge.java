package org.floorpass.print.badge;

import java.util.Optional;

/**
 * Everything that stands on one badge. Closing it zeroes the QR content.
 *
 * <p>Thread-safe: immutable but for the close of its content.
 */
public final class Badge implements AutoCloseable {
  private final BadgeText text;
  private final Optional<Photo> photo;
  private final QrContent content;

  /** Takes ownership of the content. */
  public Badge(BadgeText text, Optional<Photo> photo, QrContent content) {
    this.text = text;
    this.photo = photo;
    this.content = content;
  }

  /** The words. */
  public BadgeText text() {
    return text;
  }

  /** The portrait, if any. */
  public Optional<Photo> photo() {
    return photo;
  }

  /** The secret digits. */
  public QrContent content() {
    return content;
  }

  @Override
  public void close() {
    content.close();
  }

  @Override
  public String toString() {
    return "Badge[" + content + "]";
  }
}
