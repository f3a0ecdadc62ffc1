package org.floorpass.sim.camera;

/**
 * What makes a presentation hard, each dimension by itself; everything 0 (and quality 80) is a good
 * camera and a good print. The same values and the same seed give the same picture.
 *
 * @param defocusPixels Gaussian blur of the frame, standard deviation
 * @param motionPixels length of a straight motion blur
 * @param fade 0 full contrast; 0.75 leaves a quarter between paper and ink
 * @param gainModules ink spread at every edge, in modules (0.5: a module grows by half on each
 *     axis)
 * @param lossModules ink lost at every edge, in modules
 * @param missingDots share of inked dots that did not burn, 0 to 1
 * @param deadLines dead head elements across the symbol: white lines along the feed, one dot wide
 * @param patch side of an opaque square over the symbol's middle, as a share of the symbol
 * @param tiltDegrees the card leans away around its upright axis
 * @param rotationDegrees the card is turned in its plane
 * @param glare width of a saturated spot on the symbol, as a share of the symbol
 * @param shading darkening from one side to the other, 0 to 1
 * @param jpegQuality 1 to 100
 * @param pixelsPerModule size of a module in the frame; 0 leaves it to the holder's hand
 */
public record Stress(
    double defocusPixels,
    double motionPixels,
    double fade,
    double gainModules,
    double lossModules,
    double missingDots,
    int deadLines,
    double patch,
    double tiltDegrees,
    double rotationDegrees,
    double glare,
    double shading,
    int jpegQuality,
    double pixelsPerModule) {
  /** A good camera: 80 is what UVC cameras' own encoders come near to. */
  public static final int GOOD_JPEG_QUALITY = 80;

  /** Checks the bounds; they keep every picture computable in bounded time. */
  public Stress {
    within("defocusPixels", defocusPixels, 0, 20);
    within("motionPixels", motionPixels, 0, 60);
    within("fade", fade, 0, 1);
    within("gainModules", gainModules, 0, 1);
    within("lossModules", lossModules, 0, 1);
    within("missingDots", missingDots, 0, 1);
    within("deadLines", deadLines, 0, 64);
    within("patch", patch, 0, 1);
    within("tiltDegrees", tiltDegrees, -80, 80);
    within("rotationDegrees", rotationDegrees, -360, 360);
    within("glare", glare, 0, 2);
    within("shading", shading, 0, 1);
    within("jpegQuality", jpegQuality, 1, 100);
    within("pixelsPerModule", pixelsPerModule, 0, 40);
  }

  /** No stress at all. */
  public static Stress none() {
    return new Stress(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, GOOD_JPEG_QUALITY, 0);
  }

  /** The dimensions by name, as tables and the bench write them. */
  public enum Dimension {
    DEFOCUS,
    MOTION,
    FADE,
    GAIN,
    LOSS,
    MISSING_DOTS,
    DEAD_LINES,
    PATCH,
    TILT,
    ROTATION,
    GLARE,
    SHADING,
    JPEG_QUALITY,
    MODULE_SIZE
  }

  /** The same with one dimension changed. */
  public Stress with(Dimension dimension, double level) {
    double[] all = {
      defocusPixels,
      motionPixels,
      fade,
      gainModules,
      lossModules,
      missingDots,
      deadLines,
      patch,
      tiltDegrees,
      rotationDegrees,
      glare,
      shading,
      jpegQuality,
      pixelsPerModule
    };
    all[dimension.ordinal()] = level;
    return new Stress(
        all[0],
        all[1],
        all[2],
        all[3],
        all[4],
        all[5],
        (int) all[6],
        all[7],
        all[8],
        all[9],
        all[10],
        all[11],
        (int) all[12],
        all[13]);
  }

  private static void within(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be between " + least + " and " + most + ", not " + value);
    }
  }
}
