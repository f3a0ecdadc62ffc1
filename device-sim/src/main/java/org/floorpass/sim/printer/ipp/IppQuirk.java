package org.floorpass.sim.printer.ipp;

/** Where real devices differ from IPP Everywhere. Strict (none) is the default. */
public enum IppQuirk {
  /**
   * Scales a page that is not exactly the media's size, whatever print-scaling says: CUPS 2.4
   * queues with DYMO 30256 stock ("page too large, scaling to fit").
   */
  SCALES_ANYWAY,
  /**
   * Says nothing of what is loaded (no media-ready, no media-col-ready): CUPS queues with a classic
   * PPD.
   */
  NO_MEDIA_READY
}
