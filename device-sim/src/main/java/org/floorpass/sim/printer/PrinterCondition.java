package org.floorpass.sim.printer;

/**
 * What a person at the printer can bring about.
 *
 * @param labelsLeft pieces on the roll; 0 is media-empty
 * @param headOpen the head or cover is up
 * @param paused the pause key was pressed
 * @param ribbonOut no ribbon (thermal transfer only)
 * @param jammed media is stuck
 */
public record PrinterCondition(
    int labelsLeft, boolean headOpen, boolean paused, boolean ribbonOut, boolean jammed) {
  /** Longest roll that anybody sells, generously. */
  public static final int MAXIMUM_LABELS = 100_000;

  /** Checks the count. */
  public PrinterCondition {
    if (labelsLeft < 0 || labelsLeft > MAXIMUM_LABELS) {
      throw new IllegalArgumentException(
          "a roll holds 0 to " + MAXIMUM_LABELS + " labels, not " + labelsLeft);
    }
  }

  /** A healthy printer with a roll. */
  public static PrinterCondition ready(int labels) {
    return new PrinterCondition(labels, false, false, false, false);
  }

  /** Whether the next label can be printed now. */
  public boolean canPrint() {
    return labelsLeft > 0 && !headOpen && !paused && !ribbonOut && !jammed;
  }

  /** The same with another roll. */
  public PrinterCondition withLabels(int labels) {
    return new PrinterCondition(labels, headOpen, paused, ribbonOut, jammed);
  }

  /** The same with the head up or down. */
  public PrinterCondition withHeadOpen(boolean open) {
    return new PrinterCondition(labelsLeft, open, paused, ribbonOut, jammed);
  }

  /** The same with the pause key on or off. */
  public PrinterCondition withPaused(boolean now) {
    return new PrinterCondition(labelsLeft, headOpen, now, ribbonOut, jammed);
  }

  /** The same with or without ribbon. */
  public PrinterCondition withRibbonOut(boolean out) {
    return new PrinterCondition(labelsLeft, headOpen, paused, out, jammed);
  }

  /** The same with media stuck or free. */
  public PrinterCondition withJammed(boolean now) {
    return new PrinterCondition(labelsLeft, headOpen, paused, ribbonOut, now);
  }
}
