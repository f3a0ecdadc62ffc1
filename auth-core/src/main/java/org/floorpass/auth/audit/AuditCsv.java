package org.floorpass.auth.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Records as CSV (RFC 4180) for spreadsheets: a cell that a spreadsheet would calculate gets an
 * apostrophe in front. For reading only; the JSON Lines export is the one that verifies. Stateless.
 */
public final class AuditCsv {
  /** The header line, without a line end. */
  public static final String HEADER =
      "sequence,nodeEpoch,time,clock,type,outcome,reason,source,actor,subject,terminal,session,"
          + "object,count,detail,hash";

  private AuditCsv() {}

  /** A record's line, without a line end. */
  public static String of(AuditRecord record, String hash) {
    AuditEvent event = record.event();
    List<String> cells =
        List.of(
            Long.toString(record.sequence()),
            Integer.toString(record.origin().nodeEpoch()),
            record.moment().at().toString(),
            record.moment().trust().code(),
            event.type().name(),
            event.outcome().name().toLowerCase(Locale.ROOT),
            event.reason().orElse(""),
            event.source(),
            plain(event.actor()),
            plain(event.subject()),
            plain(event.terminal()),
            plain(event.session()),
            plain(event.object()),
            event.count().isPresent() ? Long.toString(event.count().getAsLong()) : "",
            event.detail().orElse(""),
            hash);
    return String.join(",", cells.stream().map(AuditCsv::cell).toList());
  }

  private static String plain(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.contains(",") || safe.contains("\"") || safe.contains("\n");
    return quoted || safe.contains("\r") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
