package org.floorpass.sim.camera;

import java.util.Random;
import java.util.random.RandomGenerator;

/** What a worn head, a wrong darkness setting or a rough pocket do to a printed card. */
final class PrintDamage {
  private PrintDamage() {}

  static Card of(Card card, Stress stress, long seed) {
    if (card.symbol().isEmpty() || isWhole(stress)) {
      return card;
    }
    Card.Symbol symbol = card.symbol().get();
    RandomGenerator random = new Random(seed);
    byte[] surface = card.luminance();
    surface =
        spread(surface, card, (int) Math.round(stress.gainModules() * symbol.module() / 2), true);
    surface =
        spread(surface, card, (int) Math.round(stress.lossModules() * symbol.module() / 2), false);
    missingDots(surface, stress.missingDots(), random);
    deadLines(surface, card, symbol, stress.deadLines(), random);
    patch(surface, card, symbol, stress.patch());
    fade(surface, stress.fade());
    return new Card(card.width(), card.height(), surface, card.symbol());
  }

  private static boolean isWhole(Stress stress) {
    return stress.fade() == 0
        && stress.gainModules() == 0
        && stress.lossModules() == 0
        && stress.missingDots() == 0
        && stress.deadLines() == 0
        && stress.patch() == 0;
  }

  /** Grows ink (or paper) by so many texels on every side. */
  private static byte[] spread(byte[] from, Card card, int texels, boolean ink) {
    byte[] surface = from;
    for (int step = 0; step < texels; step++) {
      byte[] next = surface.clone();
      for (int y = 1; y < card.height() - 1; y++) {
        for (int x = 1; x < card.width() - 1; x++) {
          next[y * card.width() + x] = (byte) extreme(surface, card.width(), x, y, ink);
        }
      }
      surface = next;
    }
    return surface;
  }

  private static int extreme(byte[] surface, int width, int x, int y, boolean darkest) {
    int found = darkest ? 255 : 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int value = surface[(y + dy) * width + x + dx] & 0xff;
        found = darkest ? Math.min(found, value) : Math.max(found, value);
      }
    }
    return found;
  }

  private static void missingDots(byte[] surface, double share, RandomGenerator random) {
    if (share == 0) {
      return;
    }
    for (int index = 0; index < surface.length; index++) {
      if ((surface[index] & 0xff) < 128 && random.nextDouble() < share) {
        surface[index] = (byte) Card.PAPER;
      }
    }
  }

  private static void deadLines(
      byte[] surface, Card card, Card.Symbol symbol, int lines, RandomGenerator random) {
    for (int line = 0; line < lines; line++) {
      int x = (int) (symbol.left() + random.nextDouble() * symbol.side());
      for (int y = 0; y < card.height(); y++) {
        surface[y * card.width() + Math.min(x, card.width() - 1)] = (byte) Card.PAPER;
      }
    }
  }

  private static void patch(byte[] surface, Card card, Card.Symbol symbol, double share) {
    int side = (int) (share * symbol.side());
    int left = (int) (symbol.centreX() - side / 2.0);
    int top = (int) (symbol.centreY() - side / 2.0);
    for (int y = Math.max(0, top); y < Math.min(card.height(), top + side); y++) {
      for (int x = Math.max(0, left); x < Math.min(card.width(), left + side); x++) {
        surface[y * card.width() + x] = (byte) 150;
      }
    }
  }

  private static void fade(byte[] surface, double fade) {
    if (fade == 0) {
      return;
    }
    for (int index = 0; index < surface.length; index++) {
      int value = surface[index] & 0xff;
      surface[index] = (byte) (Card.PAPER - (Card.PAPER - value) * (1 - fade));
    }
  }
}
