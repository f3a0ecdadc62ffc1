package org.floorpass.auth.administration;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.audit.AuditCsv;
import org.floorpass.auth.audit.AuditEvent;
import org.floorpass.auth.audit.AuditLine;
import org.floorpass.auth.audit.AuditRecord;
import org.floorpass.auth.audit.AuditSyslog;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.audit.CanonicalBytes;
import org.floorpass.auth.audit.Checkpoint;
import org.floorpass.auth.audit.CheckpointPublicKey;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.engine.Upkeep;
import org.floorpass.auth.id.InstallationId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.store.AuditRow;
import org.floorpass.auth.store.CheckpointRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.store.WorkerRow;

/** Reads and exports the audit. Offline verification is {@code AuditVerifier}'s. */
public final class AuditAdministration {
  /** One page of records on a screen or in one read transaction. */
  public static final int LARGEST_PAGE = 1_000;

  private final Desk desk;
  private final Engine engine;
  private final Upkeep upkeep;

  AuditAdministration(Desk desk, Upkeep upkeep) {
    this.desk = desk;
    this.engine = desk.engine();
    this.upkeep = upkeep;
  }

  /** How an export is written. */
  public enum Format {
    /** JSON Lines with the hashed bytes and checkpoints: the one that verifies. */
    JSON_LINES,
    /** For spreadsheets, formula-safe. */
    CSV,
    /** RFC 5424, one message a line. */
    SYSLOG
  }

  /**
   * How much was exported.
   *
   * @param records of all epochs of this node
   * @param checkpoint the last one in it, for keeping elsewhere
   */
  public record Exported(long records, Optional<Checkpoint> checkpoint) {}

  /**
   * Records after a place in the chain, oldest first.
   *
   * @param after empty: from the beginning of the present epoch
   * @param limit 1 to 1,000
   */
  public Outcome<List<AuditRecord>> list(Caller caller, Optional<Long> after, int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      return Desk.invalid("limit", "A page has 1 to 1000 records.");
    }
    return desk.look(
        Desk.Request.of(caller, Operation.READ_AUDIT),
        (tx, moment) -> {
          var origin = engine.trail().origin();
          AuditRow.Key key = new AuditRow.Key(origin.node(), origin.nodeEpoch(), after.orElse(0L));
          return Outcome.done(records(tx.table(Tables.AUDIT).after(Optional.of(key), limit)));
        });
  }

  /** The last records, newest first. */
  public Outcome<List<AuditRecord>> latest(Caller caller, int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      return Desk.invalid("limit", "A page has 1 to 1000 records.");
    }
    return desk.look(
        Desk.Request.of(caller, Operation.READ_AUDIT),
        (tx, moment) -> {
          var origin = engine.trail().origin();
          long from = Math.max(0, engine.trail().head(tx).sequence() - limit);
          AuditRow.Key key = new AuditRow.Key(origin.node(), origin.nodeEpoch(), from);
          List<AuditRecord> page = records(tx.table(Tables.AUDIT).after(Optional.of(key), limit));
          return Outcome.done(page.reversed());
        });
  }

  /** Everything recorded about one worker, oldest first. */
  public Outcome<List<AuditRecord>> about(Caller caller, WorkerId worker) {
    return desk.look(
        Desk.Request.about(caller, Operation.READ_AUDIT, worker),
        (tx, moment) ->
            Outcome.done(
                tx.table(Tables.WORKER)
                    .find(worker)
                    .map(WorkerRow::pseudonym)
                    .map(
                        pseudonym ->
                            records(
                                tx.table(Tables.AUDIT).where(Tables.AUDIT_BY_SUBJECT, pseudonym)))
                    .orElse(List.of())));
  }

  /**
   * Writes the whole chain. The export itself is recorded and signed first, so that it is in it;
   * read in steps, so that sign-ins go on meanwhile.
   */
  public Outcome<Exported> export(Caller caller, Format format, Appendable target)
      throws IOException {
    Desk.Request request = Desk.Request.of(caller, Operation.EXPORT_AUDIT);
    Outcome<Long> begun =
        desk.change(
            request,
            (tx, moment) -> {
              AuditEvent event =
                  desk.event(tx, request, AuditType.AUDIT_EXPORTED).because(format.name());
              engine.trail().append(tx, moment, event);
              return Outcome.done(engine.trail().head(tx).sequence());
            });
    if (!(begun instanceof Outcome.Done<Long>(Long last))) {
      return Outcome.refused(((Outcome.Refused<Long>) begun).refusal());
    }
    upkeep.checkpoint(engine.now());
    if (format == Format.CSV) {
      target.append(AuditCsv.HEADER).append("\r\n");
    }
    return Outcome.done(new Walk(format, target, last).run());
  }

  /** The key that verifies this node's checkpoints. */
  public CheckpointPublicKey publicKey() {
    return engine.secrets().checkpointKey().publicKey();
  }

  private static List<AuditRecord> records(List<AuditRow> rows) {
    return rows.stream().map(row -> CanonicalBytes.read(row.canonical())).toList();
  }

  /** One pass over the chain, a page at a time. */
  private final class Walk {
    private final Format format;
    private final Appendable target;
    private final long lastSequence;
    private Optional<AuditRow.Key> after = Optional.empty();
    private long written;
    private Optional<Checkpoint> checkpoint = Optional.empty();

    Walk(Format format, Appendable target, long lastSequence) {
      this.format = format;
      this.target = target;
      this.lastSequence = lastSequence;
    }

    Exported run() throws IOException {
      InstallationId installation = engine.trail().origin().installation();
      List<Step> steps = next(installation);
      while (!steps.isEmpty()) {
        for (Step step : steps) {
          write(step);
        }
        steps = next(installation);
      }
      return new Exported(written, checkpoint);
    }

    private List<Step> next(InstallationId installation) {
      return engine.read(
          tx ->
              tx.table(Tables.AUDIT).after(after, LARGEST_PAGE).stream()
                  .filter(this::within)
                  .map(row -> new Step(row, signed(tx, row, installation)))
                  .toList());
    }

    /** Records that came after the export began wait for the next one. */
    private boolean within(AuditRow row) {
      return row.nodeEpoch() < engine.trail().origin().nodeEpoch()
          || row.sequence() <= lastSequence;
    }

    private Optional<Checkpoint> signed(Transaction tx, AuditRow row, InstallationId installation) {
      return tx.table(Tables.CHECKPOINT)
          .find(new AuditRow.Key(row.nodeId(), row.nodeEpoch(), row.sequence()))
          .map(found -> checkpoint(found, installation));
    }

    private void write(Step step) throws IOException {
      AuditRow row = step.row();
      String end = format == Format.CSV ? "\r\n" : "\n";
      target.append(line(row)).append(end);
      if (format == Format.JSON_LINES && step.checkpoint().isPresent()) {
        target.append(AuditLine.of(step.checkpoint().get())).append(end);
      }
      checkpoint = step.checkpoint().or(() -> checkpoint);
      after = Optional.of(new AuditRow.Key(row.nodeId(), row.nodeEpoch(), row.sequence()));
      written++;
    }

    private String line(AuditRow row) {
      return switch (format) {
        case JSON_LINES -> AuditLine.of(row.canonical());
        case CSV -> AuditCsv.of(CanonicalBytes.read(row.canonical()), row.hash().hex());
        case SYSLOG -> AuditSyslog.of(CanonicalBytes.read(row.canonical()), row.hash().hex());
      };
    }
  }

  private record Step(AuditRow row, Optional<Checkpoint> checkpoint) {}

  private static Checkpoint checkpoint(CheckpointRow row, InstallationId installation) {
    return new Checkpoint(
        installation,
        row.nodeId(),
        row.nodeEpoch(),
        row.sequence(),
        row.head(),
        row.at(),
        row.keyId(),
        row.signature());
  }
}
