package org.floorpass.print.layout;

import org.floorpass.print.media.DotArea;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Length;
import org.floorpass.print.media.Resolution;

/**
 * The printable area as a person looks at the badge. On narrow stock the badge lies along the feed:
 * then it is turned by a quarter, and its x axis is the feed.
 *
 * @param stock that is printed on
 * @param resolution of the head
 * @param turned true when the badge lies along the feed
 */
public record Canvas(LabelStock stock, Resolution resolution, boolean turned) {
  /** Stock narrower than this carries lying badges: names need the length. */
  private static final Length NARROW = Length.ofMillimetres(45);

  /** The canvas of a stock. */
  public static Canvas of(LabelStock stock, Resolution resolution) {
    boolean longer = stock.size().length().compareTo(stock.size().width()) > 0;
    boolean narrow = stock.size().width().compareTo(NARROW) < 0;
    return new Canvas(stock, resolution, longer && narrow);
  }

  /** Printable dots as the head sees them. */
  public DotArea device() {
    return stock.printable(resolution);
  }

  /** Dots along the canvas' x axis. */
  public int widthDots() {
    return turned ? device().height() : device().width();
  }

  /** Dots along the canvas' y axis. */
  public int heightDots() {
    return turned ? device().width() : device().height();
  }

  /** Dots a metre along the x axis. */
  public int dotsPerMetreX() {
    return turned ? resolution.feedDotsPerMetre() : resolution.acrossDotsPerMetre();
  }

  /** Dots a metre along the y axis. */
  public int dotsPerMetreY() {
    return turned ? resolution.acrossDotsPerMetre() : resolution.feedDotsPerMetre();
  }

  /** Micrometres along the x axis. */
  public int width() {
    return micrometres(widthDots(), dotsPerMetreX());
  }

  /** Micrometres along the y axis. */
  public int height() {
    return micrometres(heightDots(), dotsPerMetreY());
  }

  /** True when the badge is wider than high. */
  public boolean lying() {
    return width() >= height();
  }

  /** Dots of a length in x: the one rounding point of placement, to the nearest. */
  public int dotsX(int micrometres) {
    return nearest(micrometres, dotsPerMetreX());
  }

  /** Dots of a length in y, to the nearest. */
  public int dotsY(int micrometres) {
    return nearest(micrometres, dotsPerMetreY());
  }

  /** Micrometres of some dots in x, to the nearest. */
  public int lengthX(int dots) {
    return micrometres(dots, dotsPerMetreX());
  }

  /** Micrometres of some dots in y, to the nearest. */
  public int lengthY(int dots) {
    return micrometres(dots, dotsPerMetreY());
  }

  private static int nearest(int micrometres, int dotsPerMetre) {
    return Math.toIntExact(((long) micrometres * dotsPerMetre + 500_000) / 1_000_000);
  }

  private static int micrometres(int dots, int dotsPerMetre) {
    return Math.toIntExact((dots * 1_000_000L + dotsPerMetre / 2) / dotsPerMetre);
  }
}
