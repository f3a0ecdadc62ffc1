package org.floorpass.kiosk.http.station.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as the office reads them, in the site's zone.
 *
 * @param zone of the site
 */
record Times(ZoneId zone) {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);

  String shown(Instant instant) {
    return SHOWN.format(instant.atZone(zone));
  }

  /** To the second, for the audit. */
  String exactly(Instant instant) {
    return EXACT.format(instant.atZone(zone));
  }

  /** The end of a day as a browser's date field writes it: valid through that day. */
  Optional<Instant> endOf(String day) {
    try {
      return Optional.of(LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant());
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
