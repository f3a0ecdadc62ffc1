package org.floorpass.kiosk.http.face;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of the screen in one language, from the resource bundle {@code words}. Immutable.
 * Adding a language is adding its file and its tag here.
 */
final class Wording {
  /** Languages with a file; the first is what everything falls back to. */
  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private static final String BUNDLE = "org.floorpass.kiosk.http.face.words";

  private final Locale locale;
  private final ResourceBundle bundle;

  private Wording(Locale locale) {
    this.locale = locale;
    // Without this control a missing language would fall back to the server's own.
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The wanted language if there is a file for it, else the site's, else English. */
  static Wording of(String tag, Locale site) {
    return LANGUAGES.stream()
        .filter(known -> known.getLanguage().equals(Locale.forLanguageTag(tag).getLanguage()))
        .findFirst()
        .or(
            () ->
                LANGUAGES.stream()
                    .filter(k -> k.getLanguage().equals(site.getLanguage()))
                    .findFirst())
        .map(Wording::new)
        .orElseGet(() -> new Wording(LANGUAGES.getFirst()));
  }

  Locale locale() {
    return locale;
  }

  /** {@code rtl} for scripts that run from right to left; the digit pad never mirrors. */
  String direction() {
    return switch (locale.getLanguage()) {
      case "ar", "fa", "he", "ur" -> "rtl";
      default -> "ltr";
    };
  }

  /** The text of a key; throws {@link java.util.MissingResourceException} if there is none. */
  String text(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
  }

  /** The text of a key, or of another where there is none. */
  String textOr(String key, String other) {
    return bundle.containsKey(key) ? bundle.getString(key) : text(other);
  }

  /** Every key of this language. */
  java.util.Set<String> keys() {
    return bundle.keySet();
  }
}
