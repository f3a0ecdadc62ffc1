package org.floorpass.print.media;

/** How a stock comes off the roll. */
public enum StockForm {
  /** Labels of one length with a gap between them. */
  DIE_CUT,
  /** One endless strip: the job decides the length. */
  CONTINUOUS,
  /** Plastic cards. */
  CARD
}
