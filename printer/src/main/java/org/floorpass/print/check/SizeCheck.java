package org.floorpass.print.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.floorpass.print.badge.Badge;
import org.floorpass.print.badge.BadgeTemplate;
import org.floorpass.print.badge.FontBook;
import org.floorpass.print.badge.FontWeight;
import org.floorpass.print.badge.QrSymbol;
import org.floorpass.print.layout.Box;
import org.floorpass.print.layout.Canvas;
import org.floorpass.print.layout.Layout;
import org.floorpass.print.layout.LayoutEngine;
import org.floorpass.print.layout.PlacedElement;
import org.floorpass.print.layout.QrSolver;
import org.floorpass.print.layout.TextFact;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Length;
import org.floorpass.print.media.Resolution;

/**
 * Judges whether a badge can be printed so that people and readers can read it. Fails closed: what
 * cannot be shown to fit is refused, with every number. Pure; one check may serve every thread.
 */
public final class SizeCheck {
  /** Dots a module (Denso Wave, qrcode.com: four or more). */
  public static final int FEWEST_MODULE_DOTS = 4;

  /** Modules for hand-held and fixed imagers. */
  public static final Length LEAST_MODULE_IMAGER = new Length(330);

  /** Modules for cameras (GS1 General Specifications, 5.12.3.1: point of sale from 0.396 mm). */
  public static final Length LEAST_MODULE_CAMERA = new Length(396);

  private final FontBook fonts;
  private final LayoutEngine engine;

  /** For one font book. */
  public SizeCheck(FontBook fonts) {
    this.fonts = fonts;
    this.engine = new LayoutEngine(fonts);
  }

  /**
   * Where a badge is to be printed and who reads it.
   *
   * @param stock loaded
   * @param resolution of the head
   * @param headDots dots of the head; as many as the stock needs where unknown
   * @param reader who reads it
   */
  public record Target(
      LabelStock stock, Resolution resolution, OptionalInt headDots, ReaderProfile reader) {}

  /** Checks. */
  public SizeVerdict check(Badge badge, String templateName, Target target) {
    Optional<BadgeTemplate> template = BadgeTemplate.find(templateName);
    if (template.isEmpty()) {
      return new SizeVerdict.Refused(List.of(new SizeFault.UnknownTemplate(templateName)));
    }
    Canvas canvas = Canvas.of(target.stock(), target.resolution());
    int least = leastModuleDots(canvas, target.reader());
    boolean withPhoto = badge.photo().isPresent();
    QrSolver.Solution modules = QrSolver.solve(canvas, template.get(), withPhoto, least);
    List<SizeFault> faults = new ArrayList<>();
    if (withPhoto && !template.get().photo()) {
      faults.add(
          new SizeFault.PhotoMismatch(
              "The template '" + templateName + "' has no place for a photo."));
    }
    head(canvas, target, faults);
    code(canvas, modules, target, faults);
    if (!modules.fits()) {
      return new SizeVerdict.Refused(faults);
    }
    Layout layout = engine.place(canvas, template.get(), badge.text(), withPhoto, modules);
    layout.texts().forEach(fact -> text(fact, template.get(), faults));
    zones(layout, faults);
    return faults.isEmpty() ? new Printable(badge, layout) : new SizeVerdict.Refused(faults);
  }

  private static void head(Canvas canvas, Target target, List<SizeFault> faults) {
    int wide = canvas.device().width();
    target
        .headDots()
        .ifPresent(
            head -> {
              if (wide > head) {
                faults.add(new SizeFault.HeadTooNarrow(wide, head));
              }
            });
  }

  private static Length leastModule(ReaderProfile reader) {
    return switch (reader) {
      case ReaderProfile.Imager _ -> LEAST_MODULE_IMAGER;
      case ReaderProfile.Camera _ -> LEAST_MODULE_CAMERA;
    };
  }

  private static int leastModuleDots(Canvas canvas, ReaderProfile reader) {
    long needed = (long) leastModule(reader).micrometres() * canvas.dotsPerMetreX();
    return Math.max(FEWEST_MODULE_DOTS, Math.toIntExact((needed + 999_999) / 1_000_000));
  }

  private void code(
      Canvas canvas, QrSolver.Solution modules, Target target, List<SizeFault> faults) {
    if (Math.min(modules.moduleX(), modules.moduleY()) < FEWEST_MODULE_DOTS) {
      faults.add(
          new SizeFault.QrDoesNotFit(
              FEWEST_MODULE_DOTS * QrSymbol.MODULES_WITH_QUIET,
              Math.min(modules.availableX(), modules.availableY()),
              proposal(target)));
      return;
    }
    Length module = new Length(canvas.lengthX(modules.moduleX()));
    Length least = leastModule(target.reader());
    if (module.compareTo(least) < 0) {
      faults.add(new SizeFault.ModuleTooSmall(module, least, proposal(target)));
    }
    if (target.reader() instanceof ReaderProfile.Camera camera
        && camera.reach(module).compareTo(camera.distance()) < 0) {
      faults.add(new SizeFault.BeyondReader(camera.distance(), camera.reach(module)));
    }
  }

  /** The smallest known stock that would take the code, at this resolution or a finer one. */
  private static String proposal(Target target) {
    return Proposals.forTarget(target.stock(), target.resolution(), leastModule(target.reader()));
  }

  private void text(TextFact fact, BadgeTemplate template, List<SizeFault> faults) {
    fonts
        .missing(fact.text())
        .ifPresent(point -> faults.add(new SizeFault.GlyphMissing(fact.element(), point)));
    if (!fact.lowEnough() || fact.availableMicrometres() < fact.smallestEm()) {
      faults.add(
          new SizeFault.TextTooSmall(
              fact.element(), new Length(0), new Length(FontWeight.capHeight(fact.smallestEm()))));
    } else if (fact.cut() && template.overflow() == BadgeTemplate.Overflow.REFUSE) {
      faults.add(
          new SizeFault.TextTooLong(
              fact.element(),
              new Length(fact.neededMicrometres()),
              new Length(fact.availableMicrometres())));
    }
  }

  /** No ink in the quiet zone, nothing beyond the printable area. */
  private static void zones(Layout layout, List<SizeFault> faults) {
    Box code = layout.qr().box(layout.canvas());
    Box all = new Box(0, 0, layout.canvas().width(), layout.canvas().height());
    for (PlacedElement element : layout.elements()) {
      if (element.box().overlaps(code)) {
        faults.add(new SizeFault.QuietZoneTouched(element.name()));
      } else if (!all.contains(element.box())) {
        faults.add(new SizeFault.BeyondEdge(element.name()));
      }
    }
  }
}
