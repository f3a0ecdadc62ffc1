package org.floorpass.kiosk.decode;

import org.floorpass.kiosk.scan.Luminance;

/**
 * How much of a timing pattern there is between two finders: dark and light in turn, one module
 * each (ISO/IEC 18004:2015, 6.3.5). Three finders that do not belong together have none, and most
 * triples are such; a symbol of another dimension has a weaker one. Pure functions.
 */
final class TimingStrength {
  /** In so few modules a pattern of slightly wrong pitch does not yet cancel itself. */
  private static final int SEGMENT_MODULES = 6;

  private static final int SAMPLES_PER_MODULE = 4;

  private TimingStrength() {}

  /**
   * The stronger of the two patterns, 0 (none) to about 1.
   *
   * @param side modules a side
   */
  static double of(Luminance picture, Homography t, int side) {
    return Math.max(line(picture, t, side, true), line(picture, t, side, false));
  }

  private static double line(Luminance picture, Homography t, int side, boolean horizontal) {
    int first = 7;
    int modules = side - 14;
    int segments = Math.max(1, Math.round((float) modules / SEGMENT_MODULES));
    double amplitudes = 0;
    double deviations = 0;
    for (int segment = 0; segment < segments; segment++) {
      double from = first + (double) modules * segment / segments;
      double to = first + (double) modules * (segment + 1) / segments;
      int samples = (int) Math.round((to - from) * SAMPLES_PER_MODULE);
      double[] values = new double[samples];
      double mean = 0;
      for (int i = 0; i < samples; i++) {
        double along = from + (i + 0.5) / SAMPLES_PER_MODULE;
        double u = horizontal ? along : 6.5;
        double v = horizontal ? 6.5 : along;
        values[i] = Sampling.at(picture, t.x(u, v), t.y(u, v));
        mean += values[i] / samples;
      }
      double cosine = 0;
      double sine = 0;
      double square = 0;
      for (int i = 0; i < samples; i++) {
        double value = values[i] - mean;
        double phase = Math.PI * (i + 0.5) / SAMPLES_PER_MODULE;
        cosine += value * Math.cos(phase);
        sine += value * Math.sin(phase);
        square += value * value;
      }
      // A pure wave of amplitude a has a deviation of a / sqrt(2).
      amplitudes += 2 * Math.hypot(cosine, sine) / samples;
      deviations += Math.sqrt(2 * square / samples) + 0.5;
    }
    return amplitudes / deviations;
  }
}
