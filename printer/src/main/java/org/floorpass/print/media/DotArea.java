package org.floorpass.print.media;

/**
 * A rectangle of whole device dots.
 *
 * @param width across the head
 * @param height along the feed
 */
public record DotArea(int width, int height) {
  public DotArea {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("empty area: " + width + " x " + height + " dots");
    }
  }
}
