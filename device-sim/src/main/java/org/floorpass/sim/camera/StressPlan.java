package org.floorpass.sim.camera;

import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * How hard a presentation is from moment to moment. Damage to the print is judged once, when the
 * card is first shown; light, lens and hand are asked for every frame. Pure: the same second gives
 * the same stress.
 */
@FunctionalInterface
public interface StressPlan {
  /** The stress so many seconds after the card was shown. */
  Stress at(double seconds);

  /** The same all the time. */
  static StressPlan constant(Stress stress) {
    return _ -> stress;
  }

  /**
   * A hard but real presentation: a dirty print of 1.7 to 4 pixels a module, in a hand that moves,
   * under a lamp whose reflection drifts, before a lens that hunts for its focus. Each seed is
   * another person with another badge.
   */
  static StressPlan hard(long seed) {
    RandomGenerator random = new Random(seed);
    double pixelsPerModule = random.nextDouble(1.7, 4.0);
    double missing = random.nextDouble(0, 0.06);
    int deadLines = random.nextInt(3);
    double fade = random.nextDouble(0, 0.5);
    double gain = random.nextDouble(0, 0.3);
    double turn = random.nextDouble(-30, 30);
    double lean = random.nextDouble(-35, 35);
    double shading = random.nextDouble(0, 0.6);
    double focusPhase = random.nextDouble(0, 6.28);
    double focusPace = random.nextDouble(2, 5);
    double focusReach = random.nextDouble(0.4, 1.2) * pixelsPerModule;
    double handPhase = random.nextDouble(0, 6.28);
    double handReach = random.nextDouble(1, 3) * pixelsPerModule;
    double glare = random.nextDouble(0, 0.5);
    double glarePhase = random.nextDouble(0, 6.28);
    return seconds ->
        new Stress(
            focusReach * Math.abs(Math.sin(focusPace * seconds + focusPhase)),
            handReach * Math.abs(Math.sin(2.3 * seconds + handPhase)),
            fade,
            gain,
            0,
            missing,
            deadLines,
            0,
            lean + 8 * Math.sin(1.1 * seconds + handPhase),
            turn + 6 * Math.sin(0.8 * seconds + handPhase),
            Math.max(0, glare * Math.sin(0.9 * seconds + glarePhase)),
            shading,
            Stress.GOOD_JPEG_QUALITY,
            pixelsPerModule);
  }
}
