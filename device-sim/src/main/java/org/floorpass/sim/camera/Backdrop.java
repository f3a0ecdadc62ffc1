package org.floorpass.sim.camera;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A shop floor, out of focus: wall, windows, racks with boxes, a machine, floor markings. */
final class Backdrop {
  private static final int SMALL_WIDTH = 160;
  private static final int SMALL_HEIGHT = 120;
  private static final Color[] BOXES = {
    new Color(0xB98A55),
    new Color(0xA97848),
    new Color(0x3E6C94),
    new Color(0x8C9AA3),
    new Color(0xC9A36B),
    new Color(0x4C7F5E)
  };

  private Backdrop() {}

  /** Packed RGB, one int a pixel. The small drawing is enlarged, which is the lens out of focus. */
  static int[] draw(int width, int height, long seed) {
    BufferedImage small = new BufferedImage(SMALL_WIDTH, SMALL_HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = small.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    wall(g);
    racks(g, new Random(seed));
    machine(g);
    floor(g);
    g.dispose();
    BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D enlarged = large.createGraphics();
    enlarged.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    enlarged.drawImage(small, 0, 0, width, height, null);
    enlarged.dispose();
    int[] rgb = large.getRGB(0, 0, width, height, null, 0, width);
    vignette(rgb, width, height);
    return rgb;
  }

  private static void wall(Graphics2D g) {
    g.setPaint(new GradientPaint(0, 0, new Color(0x9AA4A8), 0, 80, new Color(0x7C878C)));
    g.fillRect(0, 0, SMALL_WIDTH, SMALL_HEIGHT);
    for (int window = 0; window < 4; window++) {
      int left = 6 + window * 38;
      g.setPaint(new GradientPaint(0, 4, new Color(0xE9F1F4), 0, 26, new Color(0xBFD0D6)));
      g.fillRect(left, 4, 30, 20);
      g.setPaint(new Color(0x6B7579));
      g.drawLine(left + 15, 4, left + 15, 24);
      g.drawLine(left, 14, left + 30, 14);
    }
    g.setPaint(new Color(0x5D666A));
    g.fillRect(0, 28, SMALL_WIDTH, 3);
  }

  private static void racks(Graphics2D g, RandomGenerator random) {
    for (int shelf = 0; shelf < 3; shelf++) {
      int base = 46 + shelf * 16;
      int x = 2;
      while (x < 92) {
        int boxWidth = 7 + random.nextInt(9);
        int boxHeight = 6 + random.nextInt(7);
        g.setPaint(BOXES[random.nextInt(BOXES.length)]);
        g.fillRect(x, base - boxHeight, boxWidth, boxHeight);
        x += boxWidth + 1 + random.nextInt(4);
      }
      g.setPaint(new Color(0xC8622B));
      g.fillRect(0, base, 96, 2);
    }
    g.setPaint(new Color(0x2F4A66));
    for (int post = 0; post < 3; post++) {
      g.fillRect(1 + post * 46, 32, 2, 52);
    }
  }

  private static void machine(Graphics2D g) {
    g.setPaint(new GradientPaint(108, 40, new Color(0xD6DADB), 158, 88, new Color(0xA8B0B3)));
    g.fillRoundRect(108, 40, 48, 46, 4, 4);
    g.setPaint(new Color(0x33414A));
    g.fillRoundRect(113, 46, 24, 20, 2, 2);
    g.setPaint(new Color(0x1E7A74));
    g.fillRect(108, 70, 48, 4);
    g.setPaint(new Color(0x35B56A));
    g.fillOval(145, 34, 5, 6);
    g.setPaint(new Color(0xC23A2E));
    g.fillOval(142, 50, 4, 4);
  }

  private static void floor(Graphics2D g) {
    g.setPaint(new GradientPaint(0, 84, new Color(0x8D8A84), 0, 120, new Color(0x6E6B66)));
    g.fillRect(0, 86, SMALL_WIDTH, 34);
    g.setPaint(new Color(0xD9B12E));
    g.fillPolygon(new int[] {0, 160, 160, 0}, new int[] {100, 94, 98, 106}, 4);
    g.setPaint(new Color(0x2B2B28));
    for (int stripe = 0; stripe < 12; stripe++) {
      int x = stripe * 14;
      int y = 100 - stripe * 14 * 6 / 160;
      g.fillPolygon(new int[] {x, x + 6, x + 3, x - 3}, new int[] {y, y, y + 5, y + 5}, 4);
    }
  }

  private static void vignette(int[] rgb, int width, int height) {
    double reach = width * width / 4.0 + height * height / 4.0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double dx = x - width / 2.0;
        double dy = y - height / 2.0;
        double keep = 1 - 0.35 * (dx * dx + dy * dy) / reach;
        rgb[y * width + x] = Pixels.scale(rgb[y * width + x], keep);
      }
    }
  }
}
