package org.floorpass.sim.inspect;

/** What the eye and a ruler find on a printed label. */
public sealed interface Inspection {
  /**
   * A QR symbol that reads.
   *
   * @param text its content
   * @param version 1 to 40
   * @param level error-correction level: L, M, Q or H
   * @param modulePitchMicrometres the smaller of the two axes' pitch, by real dots a millimetre
   * @param pitchXDots dots a module across
   * @param pitchYDots dots a module along the feed
   * @param quietZoneModules the narrowest white margin, up to ink or the label's edge
   * @param wrongDots dots that differ from their module's majority
   * @param errorsCorrected codewords that error correction had to mend
   * @param leftDots left edge of the symbol on the label
   * @param topDots top edge of the symbol on the label
   */
  record Readable(
      String text,
      int version,
      char level,
      int modulePitchMicrometres,
      double pitchXDots,
      double pitchYDots,
      double quietZoneModules,
      int wrongDots,
      int errorsCorrected,
      int leftDots,
      int topDots)
      implements Inspection {
    /** Masked: the text may be a badge code. */
    @Override
    public String toString() {
      return "Readable[version=%d, level=%s, modulePitchMicrometres=%d, quietZoneModules=%.2f, wrongDots=%d]"
          .formatted(version, level, modulePitchMicrometres, quietZoneModules, wrongDots);
    }
  }

  /** No symbol could be read; the reason is for people. */
  record Unreadable(String reason) implements Inspection {}
}
