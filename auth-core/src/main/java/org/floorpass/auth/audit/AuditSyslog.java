package org.floorpass.auth.audit;

import java.util.Locale;

/**
 * Records as syslog messages (RFC 5424), facility 10 (security), notice for successes and warning
 * for failures. Stateless.
 */
public final class AuditSyslog {
  private static final int NOTICE = 10 * 8 + 5;
  private static final int WARNING = 10 * 8 + 4;

  /** The example enterprise number of RFC 5612, until the project has one of its own. */
  private static final String STRUCTURE = "floorpass@32473";

  private AuditSyslog() {}

  /** A record's message, without framing. */
  public static String of(AuditRecord record, String hash) {
    AuditEvent event = record.event();
    StringBuilder message = new StringBuilder(512);
    int priority = event.outcome() == AuditOutcome.SUCCESS ? NOTICE : WARNING;
    message.append('<').append(priority).append(">1 ").append(record.moment().at());
    message.append(' ').append(record.origin().node()).append(" floorpass - ");
    message.append(event.type()).append(" [").append(STRUCTURE);
    parameter(message, "sequence", record.sequence());
    parameter(message, "epoch", record.origin().nodeEpoch());
    parameter(message, "outcome", event.outcome().name().toLowerCase(Locale.ROOT));
    event.reason().ifPresent(reason -> parameter(message, "reason", reason));
    parameter(message, "source", event.source());
    event.actor().ifPresent(actor -> parameter(message, "actor", actor));
    event.subject().ifPresent(subject -> parameter(message, "subject", subject));
    event.terminal().ifPresent(terminal -> parameter(message, "terminal", terminal));
    event.object().ifPresent(object -> parameter(message, "object", object));
    parameter(message, "hash", hash);
    return message.append(']').toString();
  }

  private static void parameter(StringBuilder message, String name, Object value) {
    String escaped =
        value
            .toString()
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("]", "\\]")
            .replaceAll("\\p{Cntrl}", " ");
    message.append(' ').append(name).append("=\"").append(escaped).append('"');
  }
}
