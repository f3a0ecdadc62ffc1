package org.floorpass.print.layout;

import java.util.List;
import java.util.Optional;
import org.floorpass.print.badge.FontBook;
import org.floorpass.print.badge.FontWeight;
import org.floorpass.print.badge.ShapedLine;
import org.floorpass.print.badge.TextFit;

/** Fits name, title and banner text into their rectangles. Confined to one layout. */
final class TextColumn {
  /** Capitals of a name: legible at arm's length. */
  private static final int NAME_CAP_HEIGHT = 2_000;

  /** Capitals of everything else: legible in the hand. */
  private static final int OTHER_CAP_HEIGHT = 1_500;

  /** A larger name helps nobody. */
  private static final int LARGEST_NAME_EM = 14_000;

  private static final int MOST_NAME_LINES = 3;

  private static final int MOST_TITLE_LINES = 2;

  private final FontBook fonts;
  private final Canvas canvas;
  private final Alignment alignment;

  TextColumn(FontBook fonts, Canvas canvas, Alignment alignment) {
    this.fonts = fonts;
    this.canvas = canvas;
    this.alignment = alignment;
  }

  private record Style(
      String element, FontWeight weight, int lines, int largestEm, int smallestEm, boolean white) {}

  /** White on the black bar, one line. */
  void banner(Box bar, String text, List<PlacedElement> elements, List<TextFact> facts) {
    int pad = bar.height() / 4;
    Box inner = new Box(bar.x() + pad, bar.y(), Math.max(0, bar.width() - 2 * pad), bar.height());
    int smallest = smallest(FontWeight.BOLD, OTHER_CAP_HEIGHT);
    Style style =
        new Style(
            "unit",
            FontWeight.BOLD,
            1,
            Math.max(smallest, bar.height() * 60 / 100),
            smallest,
            true);
    TextFit.Fitted fitted = fit(inner, text, style, facts);
    int textHeight = FontWeight.capHeight(fitted.emMicrometres());
    int baseline = bar.y() + (bar.height() + textHeight) / 2;
    line(inner, fitted, 0, baseline, style, elements);
  }

  /** The name, and what stands below it, as one block in the middle of the height. */
  void words(
      Box free,
      String name,
      Optional<String> second,
      List<PlacedElement> elements,
      List<TextFact> facts) {
    int nameRoom = second.isPresent() ? free.height() * 64 / 100 : free.height();
    Style nameStyle =
        new Style(
            "name",
            FontWeight.BOLD,
            MOST_NAME_LINES,
            Math.min(LARGEST_NAME_EM, canvas.height() * 23 / 100),
            smallest(FontWeight.BOLD, NAME_CAP_HEIGHT),
            false);
    TextFit.Fitted big =
        fit(new Box(free.x(), free.y(), free.width(), nameRoom), name, nameStyle, facts);
    int nameHeight = height(big);
    if (second.isEmpty()) {
      place(free, big, free.y() + (free.height() - nameHeight) / 2, nameStyle, elements);
      return;
    }
    int gap = big.emMicrometres() / 5;
    int left = Math.max(0, free.height() - nameHeight - gap);
    int smallest = smallest(FontWeight.REGULAR, OTHER_CAP_HEIGHT);
    Style secondStyle =
        new Style(
            "title",
            FontWeight.REGULAR,
            MOST_TITLE_LINES,
            Math.max(smallest, big.emMicrometres() * 58 / 100),
            smallest,
            false);
    TextFit.Fitted small =
        fit(new Box(free.x(), free.y(), free.width(), left), second.get(), secondStyle, facts);
    int block = nameHeight + gap + height(small);
    int top = free.y() + Math.max(0, (free.height() - block) / 2);
    place(free, big, top, nameStyle, elements);
    place(free, small, top + nameHeight + gap, secondStyle, elements);
  }

  private TextFit.Fitted fit(Box box, String text, Style style, List<TextFact> facts) {
    TextFit.Fitted fitted =
        new TextFit(fonts, style.weight())
            .fit(
                text,
                box.width(),
                box.height(),
                style.lines(),
                style.largestEm(),
                style.smallestEm());
    facts.add(
        new TextFact(
            style.element(),
            text,
            fitted.emMicrometres(),
            style.smallestEm(),
            fitted.cut(),
            fitted.neededMicrometres(),
            box.width(),
            height(fitted) <= box.height()));
    return fitted;
  }

  private int smallest(FontWeight weight, int capHeight) {
    int coarser = Math.min(canvas.dotsPerMetreX(), canvas.dotsPerMetreY());
    return Math.max(FontWeight.emForCapHeight(capHeight), weight.emForTwoDotStem(coarser));
  }

  private static int height(TextFit.Fitted fitted) {
    return fitted.lines().size() * TextFit.lineHeight(fitted.emMicrometres());
  }

  private void place(
      Box free, TextFit.Fitted fitted, int top, Style style, List<PlacedElement> elements) {
    int lineHeight = TextFit.lineHeight(fitted.emMicrometres());
    // Capitals in the middle of their line.
    int below = (lineHeight + FontWeight.capHeight(fitted.emMicrometres())) / 2;
    for (int index = 0; index < fitted.lines().size(); index++) {
      line(free, fitted, index, top + index * lineHeight + below, style, elements);
    }
  }

  private void line(
      Box free,
      TextFit.Fitted fitted,
      int index,
      int baseline,
      Style style,
      List<PlacedElement> elements) {
    ShapedLine shaped = fitted.lines().get(index);
    int em = fitted.emMicrometres();
    int width = shaped.width(em);
    int slack = free.width() - width;
    int x =
        free.x()
            + switch (alignment) {
              case CENTRE -> slack / 2;
              case START -> shaped.rightToLeft() ? slack : 0;
            };
    int lineHeight = TextFit.lineHeight(em);
    Box box = new Box(x, baseline - (lineHeight + FontWeight.capHeight(em)) / 2, width, lineHeight);
    elements.add(
        new PlacedElement.Text(style.element(), shaped, em, x, baseline, style.white(), box));
  }
}
