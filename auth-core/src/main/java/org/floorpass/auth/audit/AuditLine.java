package org.floorpass.auth.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.InstallationId;
import org.floorpass.auth.id.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Records and checkpoints as lines of an export (JSON Lines). Every line carries the exact bytes
 * that were hashed or signed, and readable fields that follow from them: a reader makes the line
 * anew from the bytes and compares, so the readable part cannot lie either. Stateless.
 */
public final class AuditLine {
  private static final String CANONICAL = "\"canonical\":\"";
  private static final String CHECKPOINT = "{\"checkpoint\":";

  private AuditLine() {}

  /** A record's line, without a line end. */
  public static String of(Bytes canonical) {
    AuditRecord record = CanonicalBytes.read(canonical);
    AuditEvent event = record.event();
    StringBuilder line = new StringBuilder(1_024).append('{');
    number(line, "sequence", record.sequence());
    number(line, "nodeEpoch", record.origin().nodeEpoch());
    text(line, "nodeId", record.origin().node());
    text(line, "time", record.moment().at());
    text(line, "clock", record.moment().trust().code());
    text(line, "type", event.type());
    text(line, "outcome", event.outcome().name().toLowerCase(Locale.ROOT));
    text(line, "reason", event.reason().orElse(null));
    text(line, "source", event.source());
    text(line, "actor", event.actor().orElse(null));
    text(line, "subject", event.subject().orElse(null));
    text(line, "terminal", event.terminal().orElse(null));
    text(line, "session", event.session().orElse(null));
    text(line, "object", event.object().orElse(null));
    event.count().ifPresent(count -> number(line, "count", count));
    text(line, "detail", event.detail().orElse(null));
    text(line, "hash", CanonicalBytes.hash(canonical).hex());
    line.append(CANONICAL)
        .append(Base64.getEncoder().encodeToString(canonical.toArray()))
        .append("\"}");
    return line.toString();
  }

  /** A checkpoint's line, without a line end. */
  public static String of(Checkpoint checkpoint) {
    StringBuilder line = new StringBuilder(512).append(CHECKPOINT).append("{");
    number(line, "sequence", checkpoint.sequence());
    number(line, "nodeEpoch", checkpoint.nodeEpoch());
    text(line, "nodeId", checkpoint.node());
    text(line, "installationId", checkpoint.installation());
    text(line, "time", checkpoint.at());
    text(line, "head", checkpoint.head().hex());
    text(line, "keyId", checkpoint.keyId().hex());
    text(line, "signature", checkpoint.signature().hex());
    line.setLength(line.length() - 1);
    return line.append("}}").toString();
  }

  /** Whether a line is a checkpoint's. */
  static boolean isCheckpoint(String line) {
    return line.startsWith(CHECKPOINT);
  }

  /** The canonical bytes of a record's line; empty when the line is not exactly as written here. */
  static Optional<Bytes> canonical(String line) {
    int from = line.lastIndexOf(CANONICAL);
    if (from < 0 || !line.endsWith("\"}")) {
      return Optional.empty();
    }
    try {
      byte[] bytes =
          Base64.getDecoder().decode(line.substring(from + CANONICAL.length(), line.length() - 2));
      Bytes canonical = Bytes.copyOf(bytes);
      return of(canonical).equals(line) ? Optional.of(canonical) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A checkpoint from its line; empty when the line is not exactly as written here. */
  static Optional<Checkpoint> checkpoint(String line) {
    try {
      Checkpoint checkpoint =
          new Checkpoint(
              InstallationId.parse(field(line, "installationId")),
              NodeId.parse(field(line, "nodeId")),
              Integer.parseInt(plain(line, "nodeEpoch")),
              Long.parseLong(plain(line, "sequence")),
              Bytes.fromHex(field(line, "head")),
              Instant.parse(field(line, "time")),
              Bytes.fromHex(field(line, "keyId")),
              Bytes.fromHex(field(line, "signature")));
      return of(checkpoint).equals(line) ? Optional.of(checkpoint) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String field(String line, String name) {
    return between(line, "\"" + name + "\":\"", "\"");
  }

  private static String plain(String line, String name) {
    return between(line, "\"" + name + "\":", ",");
  }

  private static String between(String line, String before, String after) {
    int from = line.indexOf(before);
    int to = from < 0 ? -1 : line.indexOf(after, from + before.length());
    if (to < 0) {
      throw new IllegalArgumentException("A field is missing.");
    }
    return line.substring(from + before.length(), to);
  }

  private static void number(StringBuilder line, String name, long value) {
    line.append('"').append(name).append("\":").append(value).append(',');
  }

  private static void text(StringBuilder line, String name, @Nullable Object value) {
    if (value == null) {
      return;
    }
    line.append('"').append(name).append("\":\"");
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        line.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
    line.append("\",");
  }
}
