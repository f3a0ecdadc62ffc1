package org.floorpass.print.badge;

import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;

/**
 * One line of text, shaped and ordered by TextLayout, kept as outlines at an em of 1000 units.
 * Immutable, any thread.
 */
public final class ShapedLine {
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, false, true);

  private final String text;
  private final FontWeight weight;
  private final Shape outline;
  private final double advance;
  private final boolean rightToLeft;

  private ShapedLine(
      String text, FontWeight weight, Shape outline, double advance, boolean rightToLeft) {
    this.text = text;
    this.weight = weight;
    this.outline = outline;
    this.advance = advance;
    this.rightToLeft = rightToLeft;
  }

  /** Shapes a text; an empty one has no outline and no width. */
  public static ShapedLine of(String text, FontWeight weight, FontBook fonts) {
    if (text.isEmpty()) {
      return new ShapedLine(text, weight, new java.awt.geom.Path2D.Float(), 0, false);
    }
    TextLayout layout = new TextLayout(fonts.attributed(text, weight).getIterator(), UNHINTED);
    return new ShapedLine(
        text, weight, layout.getOutline(null), layout.getAdvance(), !layout.isLeftToRight());
  }

  /** The words in logical order. */
  public String text() {
    return text;
  }

  /** Their weight. */
  public FontWeight weight() {
    return weight;
  }

  /** True when the line begins at the right, as Arabic and Hebrew do. */
  public boolean rightToLeft() {
    return rightToLeft;
  }

  /** Width at an em size, micrometres, rounded up. */
  public int width(int emMicrometres) {
    return (int) Math.ceil(advance * emMicrometres / FontBook.UNIT_EM);
  }

  /**
   * The outline with its left end and baseline at the origin, y downwards.
   *
   * @param unitsPerEmAcross target units of one em in x
   * @param unitsPerEmDown target units of one em in y
   */
  public Shape outline(double unitsPerEmAcross, double unitsPerEmDown) {
    return AffineTransform.getScaleInstance(
            unitsPerEmAcross / FontBook.UNIT_EM, unitsPerEmDown / FontBook.UNIT_EM)
        .createTransformedShape(outline);
  }
}
