package org.floorpass.sim.camera;

/** Lays a card into a frame through a projective map, four samples a pixel. Confined. */
final class Compositor {
  /** Paper under warm lamps. */
  private static final double GREEN = 0.985;

  private static final double BLUE = 0.94;

  private final int[] frame;
  private final int width;
  private final int height;

  Compositor(int[] frame, int width, int height) {
    this.frame = frame;
    this.width = width;
    this.height = height;
  }

  void draw(Card card, Pose pose, double light) {
    int[] bounds = bounds(card, pose);
    double[] back = pose.backward();
    for (int y = bounds[1]; y < bounds[3]; y++) {
      for (int x = bounds[0]; x < bounds[2]; x++) {
        pixel(card, back, x, y, light);
      }
    }
  }

  private void pixel(Card card, double[] back, int x, int y, double light) {
    double sum = 0;
    int hits = 0;
    for (int sub = 0; sub < 4; sub++) {
      double px = x + 0.25 + 0.5 * (sub & 1);
      double py = y + 0.25 + 0.5 * (sub >> 1);
      double w = back[6] * px + back[7] * py + back[8];
      double u = (back[0] * px + back[1] * py + back[2]) / w;
      double v = (back[3] * px + back[4] * py + back[5]) / w;
      if (u >= 0 && v >= 0 && u < card.width() && v < card.height()) {
        sum += card.sample(u - 0.5, v - 0.5);
        hits++;
      }
    }
    if (hits > 0) {
      int at = y * width + x;
      double grey = sum / hits * light;
      double share = hits / 4.0;
      int under = frame[at];
      frame[at] =
          Pixels.rgb(
              (int) (grey * share + (under >> 16 & 0xff) * (1 - share)),
              (int) (grey * GREEN * share + (under >> 8 & 0xff) * (1 - share)),
              (int) (grey * BLUE * share + (under & 0xff) * (1 - share)));
    }
  }

  private int[] bounds(Card card, Pose pose) {
    double left = width;
    double top = height;
    double right = 0;
    double bottom = 0;
    for (int corner = 0; corner < 4; corner++) {
      double[] at =
          pose.toFrame((corner & 1) * card.width(), (corner >> 1) * (double) card.height());
      if (at[2] <= 0) {
        return new int[] {0, 0, width, height}; // behind the lens: look at every pixel
      }
      left = Math.min(left, at[0]);
      top = Math.min(top, at[1]);
      right = Math.max(right, at[0]);
      bottom = Math.max(bottom, at[1]);
    }
    return new int[] {
      Math.clamp((int) left - 1, 0, width), Math.clamp((int) top - 1, 0, height),
      Math.clamp((int) right + 2, 0, width), Math.clamp((int) bottom + 2, 0, height)
    };
  }
}
