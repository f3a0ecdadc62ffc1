package org.floorpass.print.status;

/** What a printer says about the labels that are loaded. */
public sealed interface MediaReport {

  /** It cannot say, or was not asked. */
  record Unknown() implements MediaReport {}

  /**
   * The length that it measured at calibration.
   *
   * @param dots along the feed
   */
  record LengthDots(int dots) implements MediaReport {}

  /**
   * Width and length in whole millimetres, as Brother printers report them.
   *
   * @param widthMillimetres across
   * @param lengthMillimetres along the feed, 0 for continuous
   */
  record Millimetres(int widthMillimetres, int lengthMillimetres) implements MediaReport {}
}
