package org.floorpass.print.raster;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.floorpass.print.badge.Photo;
import org.floorpass.print.layout.Box;
import org.floorpass.print.layout.Canvas;

/** Grey to dots by error diffusion (Floyd and Steinberg 1976), within the portrait's box only. */
final class Dither {
  private static final int WHITE = 255;

  private Dither() {}

  static void draw(Photo photo, Box box, Canvas canvas, BufferedImage target) {
    int left = canvas.dotsX(box.x());
    int top = canvas.dotsY(box.y());
    int width = canvas.dotsX(box.right()) - left;
    int height = canvas.dotsY(box.bottom()) - top;
    if (width < 1 || height < 1) {
      return;
    }
    int[][] grey = stretched(scaled(photo, width, height));
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean black = grey[y][x] < WHITE / 2;
        target.getRaster().setSample(left + x, top + y, 0, black ? 1 : 0);
        spread(grey, x, y, grey[y][x] - (black ? 0 : WHITE));
      }
    }
  }

  private static int[][] scaled(Photo photo, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    photo.drawCovering(graphics, width, height);
    graphics.dispose();
    int[][] grey = new int[height][width];
    for (int y = 0; y < height; y++) {
      image.getRaster().getSamples(0, y, width, 1, 0, grey[y]);
    }
    return grey;
  }

  /** Thermal paper has no greys to give away: the darkest hundredth black, the lightest white. */
  private static int[][] stretched(int[][] grey) {
    int[] histogram = new int[WHITE + 1];
    for (int[] row : grey) {
      for (int value : row) {
        histogram[value]++;
      }
    }
    int hundredth = grey.length * grey[0].length / 100;
    int low = 0;
    for (int seen = histogram[0]; seen <= hundredth && low < WHITE; seen += histogram[low]) {
      low++;
    }
    int high = WHITE;
    for (int seen = histogram[WHITE]; seen <= hundredth && high > 0; seen += histogram[high]) {
      high--;
    }
    int range = Math.max(1, high - low);
    for (int[] row : grey) {
      for (int x = 0; x < row.length; x++) {
        row[x] = Math.clamp((row[x] - low) * WHITE / range, 0, WHITE);
      }
    }
    return grey;
  }

  private static void spread(int[][] grey, int x, int y, int error) {
    add(grey, x + 1, y, error * 7 / 16);
    add(grey, x - 1, y + 1, error * 3 / 16);
    add(grey, x, y + 1, error * 5 / 16);
    add(grey, x + 1, y + 1, error / 16);
  }

  private static void add(int[][] grey, int x, int y, int error) {
    if (y < grey.length && x >= 0 && x < grey[y].length) {
      grey[y][x] += error;
    }
  }
}
