package org.floorpass.print.badge;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The fonts of badges: embedded Noto Sans for Latin, Cyrillic, Greek, Arabic and Hebrew, and the
 * host's Noto Sans CJK where its package is installed. Immutable after loading, any thread.
 */
public final class FontBook {
  /** Em at which outlines are kept; everything scales from there. */
  static final float UNIT_EM = 1000f;

  /** Java's own setting for the host's font configuration. */
  private static final String HOST_FONTS = "sun.awt.fontconfig";

  /** Where Debian's fonts-noto-cjk puts its fonts. */
  private static final Path CJK_FOLDER = Path.of("/usr/share/fonts/opentype/noto");

  private static final List<String> EMBEDDED =
      List.of("NotoSans-%s.ttf", "NotoSansArabic-%s.ttf", "NotoSansHebrew-%s.ttf");

  private final List<Font> regular;
  private final List<Font> bold;

  private FontBook(List<Font> regular, List<Font> bold) {
    this.regular = regular;
    this.bold = bold;
  }

  private static final class Holder {
    private static final FontBook STANDARD = load();
  }

  /** The fonts of this process, loaded at the first call (about 0.3 s: warm up at start). */
  public static FontBook standard() {
    return Holder.STANDARD;
  }

  /** The first character that no font here can draw, if there is one. */
  public OptionalInt missing(String text) {
    return text.codePoints()
        .filter(point -> fontFor(regular, point).isEmpty() || fontFor(bold, point).isEmpty())
        .findFirst();
  }

  /** The embedded font file of a weight for Latin, Cyrillic and Greek; the caller closes it. */
  public static InputStream file(FontWeight weight) {
    return resource(EMBEDDED.getFirst().formatted(weight == FontWeight.BOLD ? "Bold" : "Regular"));
  }

  /** True when that font alone draws the text as it stands, without shaping or reordering. */
  public boolean plain(String text) {
    return regular.getFirst().canDisplayUpTo(text) < 0
        && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        && text.codePoints()
            .noneMatch(point -> Character.getType(point) == Character.NON_SPACING_MARK);
  }

  /** The text with a font for each run: first one that has the whole grapheme's characters. */
  AttributedString attributed(String text, FontWeight weight) {
    List<Font> chain = weight == FontWeight.BOLD ? bold : regular;
    AttributedString attributed = new AttributedString(text);
    int start = 0;
    Font current = fontAt(chain, text, 0, chain.getFirst());
    for (int index = 0; index < text.length(); ) {
      Font font = fontAt(chain, text, index, current);
      if (font != current) {
        attributed.addAttribute(TextAttribute.FONT, current, start, index);
        start = index;
        current = font;
      }
      index += Character.charCount(text.codePointAt(index));
    }
    attributed.addAttribute(TextAttribute.FONT, current, start, text.length());
    return attributed;
  }

  /** Marks and spaces stay in the font of the run, so that shaping is not torn apart. */
  private static Font fontAt(List<Font> chain, String text, int index, Font current) {
    int point = text.codePointAt(index);
    boolean neutral = Character.getType(point) == Character.NON_SPACING_MARK || point == ' ';
    if (neutral && current.canDisplay(point)) {
      return current;
    }
    return fontFor(chain, point).orElse(current);
  }

  private static Optional<Font> fontFor(List<Font> chain, int point) {
    return chain.stream().filter(font -> font.canDisplay(point)).findFirst();
  }

  private static FontBook load() {
    relyOnOwnFonts();
    return new FontBook(chain("Regular"), chain("Bold"));
  }

  /**
   * On a host without any font Java's font manager fails before our own fonts are read. A
   * configuration that names none keeps it from looking; somebody's own setting is respected.
   */
  private static void relyOnOwnFonts() {
    if (System.getProperty(HOST_FONTS) != null) {
      return;
    }
    try (InputStream none = resource("fontconfig.properties")) {
      Path file = Files.createTempFile("floorpass-fonts", ".properties");
      file.toFile().deleteOnExit();
      Files.write(file, none.readAllBytes());
      System.setProperty(HOST_FONTS, file.toString());
    } catch (IOException noTemporaryFolder) {
      throw new UncheckedIOException("the temporary folder cannot be written", noTemporaryFolder);
    }
  }

  private static List<Font> chain(String weight) {
    List<Font> fonts = new ArrayList<>();
    for (String name : EMBEDDED) {
      fonts.add(embedded(name.formatted(weight)));
    }
    fonts.addAll(collection(CJK_FOLDER.resolve("NotoSansCJK-" + weight + ".ttc")));
    return List.copyOf(fonts);
  }

  private static Font embedded(String name) {
    try (InputStream file = resource(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(UNIT_EM);
    } catch (IOException | FontFormatException damaged) {
      throw new IllegalStateException("embedded font " + name + " cannot be read", damaged);
    }
  }

  private static List<Font> collection(Path file) {
    if (!Files.isReadable(file)) {
      return List.of();
    }
    try {
      // The first face of the collection has every ideograph; the others are regional forms.
      return List.of(Font.createFonts(file.toFile())[0].deriveFont(UNIT_EM));
    } catch (IOException | FontFormatException damaged) {
      return List.of();
    }
  }

  private static InputStream resource(String name) {
    InputStream stream = FontBook.class.getResourceAsStream("fonts/" + name);
    if (stream == null) {
      throw new IllegalStateException("embedded file fonts/" + name + " is missing");
    }
    return stream;
  }
}
