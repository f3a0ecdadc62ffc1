package org.floorpass.print.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorpass.print.badge.BadgeTemplate;
import org.floorpass.print.badge.BadgeText;
import org.floorpass.print.badge.FontBook;

/**
 * Arranges a badge around its code: lying with the code at the right, upright with the code at the
 * foot. Pure; one engine may serve every thread.
 */
public final class LayoutEngine {
  private final FontBook fonts;

  /** For one font book. */
  public LayoutEngine(FontBook fonts) {
    this.fonts = fonts;
  }

  /** Places everything, fitting or not: the check judges. */
  public Layout place(
      Canvas canvas,
      BadgeTemplate template,
      BadgeText text,
      boolean withPhoto,
      QrSolver.Solution modules) {
    PlacedQr qr = placed(canvas, modules);
    Box code = qr.box(canvas);
    TextColumn column =
        new TextColumn(fonts, canvas, canvas.lying() ? Alignment.START : Alignment.CENTRE);
    List<PlacedElement> elements = new ArrayList<>();
    List<TextFact> facts = new ArrayList<>();
    Box free = canvas.lying() ? leftOf(canvas, code) : above(canvas, code);
    if (template.stripe()) {
      free = stripe(free, canvas, elements);
    }
    if (template.banner() && text.unit().isPresent()) {
      free = banner(free, canvas, column, text.unit().get(), elements, facts);
    }
    if (withPhoto) {
      free = photo(free, canvas, elements);
    }
    Optional<String> second = template.banner() ? text.title() : joined(text);
    column.words(free, text.displayName(), second, elements, facts);
    return new Layout(canvas, elements, qr, facts);
  }

  private static Optional<String> joined(BadgeText text) {
    return text.title().isPresent() && text.unit().isPresent()
        ? Optional.of(text.title().get() + " · " + text.unit().get())
        : text.title().or(text::unit);
  }

  private static PlacedQr placed(Canvas canvas, QrSolver.Solution modules) {
    PlacedQr atOrigin = new PlacedQr(0, 0, modules.moduleX(), modules.moduleY());
    int freeX = canvas.widthDots() - atOrigin.widthDots();
    int freeY = canvas.heightDots() - atOrigin.heightDots();
    // Half the tolerance stays free on the outer side; the other axis is centred.
    int x = canvas.lying() ? freeX - canvas.dotsX(Tolerance.x(canvas) / 2) : freeX / 2;
    int y = canvas.lying() ? freeY / 2 : freeY - canvas.dotsY(Tolerance.y(canvas) / 2);
    return new PlacedQr(Math.max(0, x), Math.max(0, y), modules.moduleX(), modules.moduleY());
  }

  private static int margin(Canvas canvas) {
    return Math.clamp(Math.min(canvas.width(), canvas.height()) / 18, 1_300, 3_500);
  }

  private static Box leftOf(Canvas canvas, Box code) {
    int margin = margin(canvas);
    return new Box(
        margin, margin, Math.max(0, code.x() - margin), Math.max(0, canvas.height() - 2 * margin));
  }

  private static Box above(Canvas canvas, Box code) {
    int margin = margin(canvas);
    return new Box(
        margin, margin, Math.max(0, canvas.width() - 2 * margin), Math.max(0, code.y() - margin));
  }

  private Box banner(
      Box free,
      Canvas canvas,
      TextColumn column,
      String unit,
      List<PlacedElement> elements,
      List<TextFact> facts) {
    int height = Math.clamp(canvas.height() / (canvas.lying() ? 6 : 11), 3_900, 9_000);
    Box bar = new Box(free.x(), free.y(), free.width(), Math.min(height, free.height()));
    elements.add(new PlacedElement.Fill("banner", bar));
    column.banner(bar, unit, elements, facts);
    int gap = height / 4;
    int used = Math.min(free.height(), height + gap);
    return new Box(free.x(), free.y() + used, free.width(), free.height() - used);
  }

  /** At the left of a lying badge, at the top of an upright one. */
  private static Box stripe(Box free, Canvas canvas, List<PlacedElement> elements) {
    int thick = Math.clamp(Math.min(canvas.width(), canvas.height()) / 10, 2_500, 6_000);
    int gap = thick / 2;
    boolean lying = canvas.lying();
    int used = Math.min(thick + gap, lying ? free.width() : free.height());
    elements.add(
        new PlacedElement.Fill(
            "stripe",
            lying
                ? new Box(free.x(), free.y(), thick, free.height())
                : new Box(free.x(), free.y(), free.width(), thick)));
    return lying
        ? new Box(free.x() + used, free.y(), free.width() - used, free.height())
        : new Box(free.x(), free.y() + used, free.width(), free.height() - used);
  }

  /** Three to four, at the left of a lying badge and above the name of an upright one. */
  private static Box photo(Box free, Canvas canvas, List<PlacedElement> elements) {
    int gap = margin(canvas);
    if (canvas.lying()) {
      int height = Math.min(free.height(), free.width() * 2 / 5 * 4 / 3);
      int width = height * 3 / 4;
      elements.add(
          new PlacedElement.Portrait(
              "photo", new Box(free.x(), free.y() + (free.height() - height) / 2, width, height)));
      int used = Math.min(free.width(), width + gap);
      return new Box(free.x() + used, free.y(), free.width() - used, free.height());
    }
    int height = Math.min(free.height() * 62 / 100, free.width());
    int width = height * 3 / 4;
    elements.add(
        new PlacedElement.Portrait(
            "photo", new Box(free.x() + (free.width() - width) / 2, free.y(), width, height)));
    int used = Math.min(free.height(), height + gap);
    return new Box(free.x(), free.y() + used, free.width(), free.height() - used);
  }
}
