package org.floorpass.print.layout;

/**
 * A rectangle in micrometres on the canvas, origin at its top left.
 *
 * @param x from the left
 * @param y from the top
 * @param width to the right
 * @param height downwards
 */
public record Box(int x, int y, int width, int height) {
  public Box {
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("negative box: " + width + " x " + height);
    }
  }

  /** First micrometre right of it. */
  public int right() {
    return x + width;
  }

  /** First micrometre below it. */
  public int bottom() {
    return y + height;
  }

  /** True when the two share any area. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** True when the other lies wholly inside. */
  public boolean contains(Box other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }
}
