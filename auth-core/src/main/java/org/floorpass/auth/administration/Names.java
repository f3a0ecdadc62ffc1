package org.floorpass.auth.administration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks and folds the texts that people give. Pure. */
final class Names {
  /** The model's limit of a display name. */
  static final int LONGEST_NAME = 256;

  /** The model's limit of a user principal name. */
  private static final int LONGEST_PRINCIPAL = 113;

  private static final Pattern PRINCIPAL =
      Pattern.compile("[^\\s@<>\"'\\\\/;:,()\\[\\]]{1,64}@[A-Za-z0-9.-]{1,48}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private Names() {}

  /** Lower case and composed, so that names differ in more than their writing. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  static Optional<Refusal.Invalid> principalFault(String name) {
    boolean fits = name.length() <= LONGEST_PRINCIPAL && PRINCIPAL.matcher(name).matches();
    return fits
        ? Optional.empty()
        : Optional.of(
            new Refusal.Invalid(
                "userPrincipalName", "A user principal name looks like name@company.example."));
  }

  static Optional<Refusal.Invalid> nameFault(String field, String text) {
    return text.isBlank()
        ? Optional.of(new Refusal.Invalid(field, "The " + field + " must not be empty."))
        : textFault(field, text);
  }

  static Optional<Refusal.Invalid> textFault(String field, String text) {
    if (text.length() > LONGEST_NAME) {
      return Optional.of(
          new Refusal.Invalid(field, "The " + field + " has more than 256 characters."));
    }
    return CONTROL.matcher(text).find()
        ? Optional.of(new Refusal.Invalid(field, "The " + field + " holds control characters."))
        : Optional.empty();
  }

  static Optional<Refusal.Invalid> languageFault(String language) {
    return language.isEmpty() || LANGUAGE.matcher(language).matches()
        ? Optional.empty()
        : Optional.of(
            new Refusal.Invalid("preferredLanguage", "A language is written like en or de-DE."));
  }
}
