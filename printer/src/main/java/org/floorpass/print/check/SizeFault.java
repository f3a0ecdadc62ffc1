package org.floorpass.print.check;

import java.util.Locale;
import org.floorpass.print.media.Length;

/** One reason why a badge cannot be printed as asked, with its numbers. */
public sealed interface SizeFault {

  /** One sentence for people. */
  String plain();

  /** The stable name in the API: the simple name of the variant. */
  default String word() {
    return getClass().getSimpleName();
  }

  /**
   * No whole number of dots a module fits.
   *
   * @param neededDots side of symbol and quiet zone at the fewest dots allowed
   * @param availableDots shorter printable side less the registration tolerance
   * @param proposal what would help, one sentence
   */
  record QrDoesNotFit(int neededDots, int availableDots, String proposal) implements SizeFault {
    @Override
    public String plain() {
      return "The QR code needs %d dots with its quiet zone; %d are available. %s"
          .formatted(neededDots, availableDots, proposal);
    }
  }

  /**
   * Modules too small for the readers.
   *
   * @param module as it would be printed
   * @param least that the readers need
   * @param proposal what would help, one sentence
   */
  record ModuleTooSmall(Length module, Length least, String proposal) implements SizeFault {
    @Override
    public String plain() {
      return "A QR module would be %s; at least %s is needed. %s"
          .formatted(millimetres(module), millimetres(least), proposal);
    }
  }

  /**
   * The camera would have too few pixels for each module.
   *
   * @param distance between badge and camera
   * @param reach farthest distance at which this symbol is read
   */
  record BeyondReader(Length distance, Length reach) implements SizeFault {
    @Override
    public String plain() {
      return "The camera looks from %s away; this QR code is read up to %s."
          .formatted(distance.plain(), reach.plain());
    }
  }

  /**
   * Something would stand in the quiet zone.
   *
   * @param element its name
   */
  record QuietZoneTouched(String element) implements SizeFault {
    @Override
    public String plain() {
      return "The %s reaches into the quiet zone of the QR code.".formatted(element);
    }
  }

  /**
   * Something would stand beyond the printable area.
   *
   * @param element its name
   */
  record BeyondEdge(String element) implements SizeFault {
    @Override
    public String plain() {
      return "The %s reaches beyond the printable area.".formatted(element);
    }
  }

  /**
   * No room for the text at its smallest legible size.
   *
   * @param element its name
   * @param capHeight that would be left
   * @param least cap height that people can read
   */
  record TextTooSmall(String element, Length capHeight, Length least) implements SizeFault {
    @Override
    public String plain() {
      return "There is no room for the %s: capitals of at least %s are needed, %s would be left."
          .formatted(element, millimetres(least), millimetres(capHeight));
    }
  }

  /**
   * The text does not fit and may not be cut.
   *
   * @param element its name
   * @param needed width at the smallest legible size
   * @param available width of its place
   */
  record TextTooLong(String element, Length needed, Length available) implements SizeFault {
    @Override
    public String plain() {
      return "The %s needs %s at its smallest size; %s are available."
          .formatted(element, needed.plain(), available.plain());
    }
  }

  /**
   * No embedded font has this character.
   *
   * @param element its name
   * @param codePoint Unicode code point
   */
  record GlyphMissing(String element, int codePoint) implements SizeFault {
    @Override
    public String plain() {
      return "The %s has the character U+%04X, which no installed font can draw."
          .formatted(element, codePoint);
    }
  }

  /**
   * The stock is wider than the head.
   *
   * @param stockDots printable width of the stock
   * @param headDots dots of the head
   */
  record HeadTooNarrow(int stockDots, int headDots) implements SizeFault {
    @Override
    public String plain() {
      return "The label is %d dots wide; the print head has %d.".formatted(stockDots, headDots);
    }
  }

  /**
   * The order names a template that does not exist.
   *
   * @param name as ordered
   */
  record UnknownTemplate(String name) implements SizeFault {
    @Override
    public String plain() {
      return "There is no badge template named '%s'.".formatted(name);
    }
  }

  /**
   * A fault of an earlier run, as it was told then.
   *
   * @param sentence for people
   */
  record Recorded(String sentence) implements SizeFault {
    @Override
    public String plain() {
      return sentence;
    }
  }

  /**
   * The template wants a photo and the order has none, or the other way round.
   *
   * @param sentence for people
   */
  record PhotoMismatch(String sentence) implements SizeFault {
    @Override
    public String plain() {
      return sentence;
    }
  }

  private static String millimetres(Length length) {
    return String.format(Locale.ROOT, "%.3f mm", length.micrometres() / 1000.0);
  }
}
