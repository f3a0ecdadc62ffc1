package org.floorpass.print.check;

import java.util.Locale;
import org.floorpass.print.media.Length;

/** Who has to read the badge afterwards. */
public sealed interface ReaderProfile {

  /** A hand-held or fixed imager: modules of 0.33 mm and more. */
  record Imager() implements ReaderProfile {}

  /**
   * A camera at a distance.
   *
   * @param pixelsAcross of a frame
   * @param fieldOfViewDegrees horizontal, 1 to 170
   * @param distance usual distance of a held badge
   */
  record Camera(int pixelsAcross, int fieldOfViewDegrees, Length distance)
      implements ReaderProfile {
    /** Pixels that one module needs: three, four for comfort. */
    static final int PIXELS_PER_MODULE = 3;

    public Camera {
      if (pixelsAcross < 160 || fieldOfViewDegrees < 1 || fieldOfViewDegrees > 170) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT, "camera of %d pixels, %d degrees", pixelsAcross, fieldOfViewDegrees));
      }
    }

    /** A common camera: 1280 pixels, 60 degrees, badge held at 150 mm. */
    public static Camera usual() {
      return new Camera(1280, 60, Length.ofMillimetres(150));
    }

    /** Farthest distance at which modules of this size have enough pixels. */
    public Length reach(Length module) {
      double half = Math.tan(Math.toRadians(fieldOfViewDegrees) / 2);
      double micrometres =
          (double) module.micrometres() * pixelsAcross / (2 * PIXELS_PER_MODULE * half);
      return new Length((int) Math.min(micrometres, 2_000_000));
    }
  }
}
