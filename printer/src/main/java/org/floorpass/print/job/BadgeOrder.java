package org.floorpass.print.job;

import java.util.Optional;
import org.floorpass.print.badge.Badge;
import org.floorpass.print.badge.BadgeText;
import org.floorpass.print.badge.Photo;
import org.floorpass.print.badge.QrContent;

/**
 * One badge to be made. It holds the secret QR content, so it is closed by whoever owns it: {@code
 * submit} takes it over, {@code check} and {@code encode} leave it to the caller.
 */
public final class BadgeOrder implements AutoCloseable {
  /** The template that every order has unless it names another. */
  public static final String DEFAULT_TEMPLATE = "badge";

  private final Badge badge;
  private final String template;

  /** Takes ownership of the badge. */
  public BadgeOrder(Badge badge, String template) {
    this.badge = badge;
    this.template = template;
  }

  /** The default template without a photo; takes ownership of the content. */
  public static BadgeOrder of(BadgeText text, QrContent content) {
    return new BadgeOrder(new Badge(text, Optional.empty(), content), DEFAULT_TEMPLATE);
  }

  /** The default template; takes ownership of the content. */
  public static BadgeOrder of(BadgeText text, Optional<Photo> photo, QrContent content) {
    return new BadgeOrder(new Badge(text, photo, content), DEFAULT_TEMPLATE);
  }

  /** What stands on it. */
  public Badge badge() {
    return badge;
  }

  /** Name of the template. */
  public String template() {
    return template;
  }

  @Override
  public void close() {
    badge.close();
  }

  @Override
  public String toString() {
    return "BadgeOrder[" + template + "]";
  }
}
