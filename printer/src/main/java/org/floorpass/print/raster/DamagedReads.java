package org.floorpass.print.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.floorpass.print.badge.QrContent;

/**
 * Reads copies of the code that are as bad as paper makes them: dots that bleed, dots that fade, a
 * crooked badge, a blurred camera. A render grade only: paper itself is graded by the proof scan.
 * Stateless, any thread.
 */
public final class DamagedReads {
  private static final int WHITE = 255;
  private static final double CROOKED_RADIANS = Math.toRadians(3);

  private DamagedReads() {}

  /** What is done to a copy. */
  public enum Damage {
    /** Every black dot bleeds by one to the right and down. */
    GROWN,
    /** Every black area loses a dot at its right and lower edge. */
    FADED,
    /** Held crooked by three degrees. */
    CROOKED,
    /** Blurred over half a module. */
    BLURRED
  }

  /**
   * The damages under which the code does not read as expected; none is what a badge needs.
   *
   * @param code square dots, upright, the symbol with its quiet zone
   * @param moduleDots dots a module
   */
  public static List<Damage> unread(Bitmap code, int moduleDots, QrContent expected) {
    List<Damage> unread = new ArrayList<>();
    byte[] clean = QrReader.luminance(code);
    for (Damage damage : Damage.values()) {
      byte[] copy =
          switch (damage) {
            case GROWN -> spread(clean, code.width(), code.height(), true);
            case FADED -> spread(clean, code.width(), code.height(), false);
            case CROOKED -> crooked(clean, code.width(), code.height());
            case BLURRED ->
                blurred(clean, code.width(), code.height(), Math.max(1, moduleDots / 4));
          };
      if (!QrReader.reads(copy, code.width(), code.height(), expected)) {
        unread.add(damage);
      }
      Arrays.fill(copy, (byte) 0);
    }
    Arrays.fill(clean, (byte) 0);
    return unread;
  }

  /** Darkest, or lightest, of a dot and its left and upper neighbours. */
  private static byte[] spread(byte[] grey, int width, int height, boolean dark) {
    byte[] copy = new byte[grey.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int here = grey[y * width + x] & WHITE;
        int left = x > 0 ? grey[y * width + x - 1] & WHITE : WHITE;
        int above = y > 0 ? grey[(y - 1) * width + x] & WHITE : WHITE;
        int worst =
            dark ? Math.min(here, Math.min(left, above)) : Math.max(here, Math.max(left, above));
        copy[y * width + x] = (byte) worst;
      }
    }
    return copy;
  }

  private static byte[] crooked(byte[] grey, int width, int height) {
    byte[] copy = new byte[grey.length];
    Arrays.fill(copy, (byte) WHITE);
    double cosine = Math.cos(CROOKED_RADIANS);
    double sine = Math.sin(CROOKED_RADIANS);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double dx = x - width / 2.0;
        double dy = y - height / 2.0;
        int fromX = (int) Math.round(dx * cosine - dy * sine + width / 2.0);
        int fromY = (int) Math.round(dx * sine + dy * cosine + height / 2.0);
        if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height) {
          copy[y * width + x] = grey[fromY * width + fromX];
        }
      }
    }
    return copy;
  }

  /** A box of twice the radius and one, in x and then in y. */
  private static byte[] blurred(byte[] grey, int width, int height, int radius) {
    byte[] across = new byte[grey.length];
    byte[] both = new byte[grey.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int sum = 0;
        for (int step = -radius; step <= radius; step++) {
          sum += grey[y * width + Math.clamp(x + step, 0, width - 1)] & WHITE;
        }
        across[y * width + x] = (byte) (sum / (2 * radius + 1));
      }
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int sum = 0;
        for (int step = -radius; step <= radius; step++) {
          sum += across[Math.clamp(y + step, 0, height - 1) * width + x] & WHITE;
        }
        both[y * width + x] = (byte) (sum / (2 * radius + 1));
      }
    }
    return both;
  }
}
