package org.floorpass.print.badge;

import java.util.Optional;

/**
 * The words of a badge, as people wrote them: any script, never part of a printer's commands.
 *
 * @param displayName not blank
 * @param title job title
 * @param unit department, line or site
 */
public record BadgeText(String displayName, Optional<String> title, Optional<String> unit) {
  /** Longest text of one element in UTF-16 units: far beyond any label's width. */
  public static final int LONGEST = 200;

  public BadgeText {
    displayName = cleaned(displayName);
    title = title.map(BadgeText::cleaned).filter(text -> !text.isEmpty());
    unit = unit.map(BadgeText::cleaned).filter(text -> !text.isEmpty());
    if (displayName.isEmpty()) {
      throw new IllegalArgumentException("a badge needs a name");
    }
  }

  /** A badge with a name only. */
  public static BadgeText of(String displayName) {
    return new BadgeText(displayName, Optional.empty(), Optional.empty());
  }

  /** Control characters become spaces, runs of spaces one; then cut at the limit. */
  private static String cleaned(String text) {
    String spaced = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    if (spaced.length() <= LONGEST) {
      return spaced;
    }
    int end = Character.isHighSurrogate(spaced.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return spaced.substring(0, end);
  }
}
