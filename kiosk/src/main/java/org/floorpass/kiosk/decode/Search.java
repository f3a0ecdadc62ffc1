package org.floorpass.kiosk.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorpass.kiosk.scan.Luminance;
import org.floorpass.kiosk.scan.QrText;

/**
 * The search for symbols in one picture, a sequence of looks from the cheap and likely to the dear
 * and unlikely. One thread; not reused.
 */
final class Search {
  /** Twice the size only where it stays affordable. */
  private static final int MAX_TWICE_PIXELS = 1_300_000;

  /** Less than the mean by this is dark: paper has grain, and nothing is darker than nothing. */
  private static final int BIAS = 3;

  private final Luminance picture;
  private final Budget budget;
  private final GridMemory memory;
  private final SymbolReader reader;
  private final List<QrText> texts = new ArrayList<>();

  /**
   * One look: at which size, and with what surroundings as its threshold.
   *
   * @param size of the picture that is looked at
   * @param share the surroundings' side, as a fraction 1/share of the picture's shorter side
   */
  private record Look(Size size, int share) {}

  private enum Size {
    FULL,
    HALF,
    QUARTER,
    TWICE,
    INVERTED
  }

  private static final List<Look> LOOKS =
      List.of(
          new Look(Size.FULL, 10),
          new Look(Size.HALF, 10),
          new Look(Size.FULL, 4),
          new Look(Size.HALF, 4),
          new Look(Size.FULL, 24),
          new Look(Size.QUARTER, 6),
          new Look(Size.TWICE, 10),
          new Look(Size.INVERTED, 10));

  /** What sees symbols that the first look does not, at a price. */
  private static final List<Look> FRAME_LOOKS =
      List.of(new Look(Size.FULL, 10), new Look(Size.TWICE, 10), new Look(Size.FULL, 4));

  /** Every so many pictures of a busy scene get those looks. */
  private static final int CLOSER_EVERY = 2;

  private Search(Luminance picture, Budget budget, GridMemory memory) {
    this.picture = picture;
    this.budget = budget;
    this.memory = memory;
    this.reader = new SymbolReader(budget, memory);
  }

  /** Searches a photograph; the answer is all that the first successful look sees. */
  static Search ofPhoto(Luminance picture, Budget budget) {
    Search search = new Search(picture, budget, new GridMemory());
    search.takeAll(LOOKS);
    return search;
  }

  /**
   * Searches a camera's picture, of which most are empty: only where the first look sees something
   * like a symbol is it looked at closer.
   *
   * @param memory of the same camera's earlier pictures
   * @param number of the picture: where a look is too dear for every picture, some get it
   */
  static Search ofFrame(Luminance picture, Budget budget, GridMemory memory, long number) {
    Search search = new Search(picture, budget, memory);
    search.take(new Look(Size.HALF, 10));
    if (!search.texts.isEmpty()) {
      return search;
    }
    if (search.reader.sawSymbol()) {
      ReferenceDecoder.decode(picture).ifPresent(search::add);
      search.takeAll(LOOKS);
    } else if (number % CLOSER_EVERY == 0 && Texture.isIn(picture)) {
      search.takeAll(FRAME_LOOKS);
    }
    return search;
  }

  private void takeAll(List<Look> looks) {
    for (Look look : looks) {
      if (!texts.isEmpty() || budget.isSpent()) {
        return;
      }
      take(look);
    }
  }

  /** The texts found, none twice. */
  List<QrText> texts() {
    return texts;
  }

  /** What would help, where something was seen but not read. */
  Optional<Hint> hint() {
    return texts.isEmpty() ? reader.hint() : Optional.empty();
  }

  private void take(Look look) {
    switch (look.size()) {
      case FULL -> look(picture, 1, look.share());
      case HALF -> look(Planes.half(picture), 2, look.share());
      case QUARTER -> look(Planes.half(Planes.half(picture)), 4, look.share());
      case TWICE -> {
        if (picture.width() * picture.height() <= MAX_TWICE_PIXELS) {
          look(Planes.twice(picture), 0.5, look.share());
        }
      }
      case INVERTED -> {
        Luminance negative = Planes.inverted(picture);
        Search search = new Search(negative, budget, memory);
        search.look(negative, 1, look.share());
        texts.addAll(search.texts);
      }
    }
  }

  private void look(Luminance seen, double scale, int share) {
    int radius = Math.max(8, Math.min(seen.width(), seen.height()) / share / 2);
    List<Finder> finders =
        FinderSearch.find(BinaryPlane.localMean(seen, radius, BIAS)).stream()
            .map(finder -> finder.scaled(scale))
            .toList();
    List<Finder> used = new ArrayList<>();
    for (Triples.Triple triple : Triples.of(finders)) {
      if (budget.isSpent()) {
        return;
      }
      if (used.contains(triple.corner())
          || used.contains(triple.right())
          || used.contains(triple.below())) {
        continue;
      }
      Optional<QrText> text = reader.read(picture, triple);
      if (text.isPresent()) {
        add(text.get());
        used.addAll(List.of(triple.corner(), triple.right(), triple.below()));
      }
    }
  }

  private void add(QrText text) {
    if (texts.stream().anyMatch(text::sameAs)) {
      text.close();
    } else {
      texts.add(text);
    }
  }
}
