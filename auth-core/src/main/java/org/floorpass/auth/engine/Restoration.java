package org.floorpass.auth.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.audit.ChainOrigin;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.store.AttemptRow;
import org.floorpass.auth.store.AuditRow;
import org.floorpass.auth.store.ChainHeadRow;
import org.floorpass.auth.store.CheckpointRow;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.Commit;
import org.floorpass.auth.store.ErasureRow;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.NodeRow;
import org.floorpass.auth.store.Store;
import org.floorpass.auth.store.StoreException;
import org.floorpass.auth.store.Table;
import org.floorpass.auth.store.TableType;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.TimeRow;
import org.floorpass.auth.store.TokenRow;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.store.UnlockRow;

/**
 * Turns a copy of a backup into the store to go on with: a new node epoch, and whatever the present
 * store knows that the backup does not: revocations, attempts, unlocks, erasures, ended tokens, the
 * audit since. Without a readable present every code is suspended until a supervisor confirms it,
 * and every PIN has one try before its first wait. One transaction; run before the core opens.
 */
public final class Restoration {
  /** Rows are carried over in steps of this. */
  private static final int STEP = 1_000;

  private final Transaction tx;
  private final AuthSettings settings;
  private final Machine machine;

  private Restoration(Transaction tx, AuthSettings settings, Machine machine) {
    this.tx = tx;
    this.settings = settings;
    this.machine = machine;
  }

  /**
   * What a restore did.
   *
   * @param reappliedRevocations codes that the backup held live and the present knew as revoked
   * @param suspendedCodes codes that wait for a supervisor's word
   * @param nodeEpoch the epoch that begins
   */
  public record Report(int reappliedRevocations, int suspendedCodes, int nodeEpoch) {}

  /** What the present store knows, in key order. */
  private record Present(
      List<NodeRow> nodes,
      List<ChainHeadRow> heads,
      List<AuditRow> audit,
      List<CheckpointRow> checkpoints,
      List<CodeRow> codes,
      List<AttemptRow> attempts,
      List<UnlockRow> unlocks,
      List<ErasureRow> erasures,
      List<TokenRow> tokens,
      List<TimeRow> floors) {}

  /**
   * Prepares a restored store.
   *
   * @param restored a copy of the backup
   * @param present the store that it replaces, if that can still be read
   */
  public static Report prepare(
      Store restored, Optional<Store> present, AuthSettings settings, Machine machine) {
    NodeRow backupNode = restored.read(Restoration::current);
    Optional<Present> known =
        present
            .map(store -> store.read(Restoration::facts))
            .filter(facts -> sameNode(facts, backupNode));
    Commit<Report> commit =
        restored.write(tx -> new Restoration(tx, settings, machine).apply(known));
    if (commit instanceof Commit.Done<Report>(Report report)) {
      return report;
    }
    throw new StoreException("The restored database is held by another program.");
  }

  private static boolean sameNode(Present facts, NodeRow node) {
    return facts.nodes().stream().anyMatch(row -> row.nodeId().equals(node.nodeId()));
  }

  private static Present facts(Transaction tx) {
    return new Present(
        all(tx, Tables.NODE),
        all(tx, Tables.CHAIN_HEAD),
        all(tx, Tables.AUDIT),
        all(tx, Tables.CHECKPOINT),
        all(tx, Tables.CODE),
        all(tx, Tables.ATTEMPT),
        all(tx, Tables.UNLOCK),
        all(tx, Tables.ERASURE),
        all(tx, Tables.TOKEN),
        all(tx, Tables.TIME));
  }

  private Report apply(Optional<Present> known) {
    NodeRow old = current(tx);
    int epoch = old.nodeEpoch();
    int reapplied = 0;
    if (known.isPresent()) {
      Present present = known.get();
      epoch =
          Math.max(
              epoch, present.nodes().stream().mapToInt(NodeRow::nodeEpoch).max().orElse(epoch));
      carryAudit(present);
      reapplied = reapplyRevocations(present);
      mergeAttempts(present);
      carryRows(Tables.UNLOCK, present.unlocks());
      present.erasures().forEach(this::erase);
      endTokens(present);
      raiseFloor(present);
    }
    int suspended = known.isPresent() ? 0 : suspendAll();
    beginEpoch(epoch + 1);
    if (known.isEmpty()) {
      oneTryEach(epoch + 1);
    }
    return new Report(reapplied, suspended, epoch + 1);
  }

  /** The present's chain goes on in the restored store: no record is lost, no number used twice. */
  private void carryAudit(Present present) {
    carryRows(Tables.NODE, present.nodes().stream().map(Restoration::retired).toList());
    carryRows(Tables.AUDIT, present.audit());
    carryRows(Tables.CHECKPOINT, present.checkpoints());
    for (ChainHeadRow head : present.heads()) {
      put(Tables.CHAIN_HEAD, head);
    }
  }

  private int reapplyRevocations(Present present) {
    int reapplied = 0;
    var codes = tx.table(Tables.CODE);
    for (CodeRow code : present.codes()) {
      if (code.live()) {
        continue;
      }
      Optional<CodeRow> mine = codes.find(code.codeId());
      if (mine.isEmpty()) {
        codes.insert(code);
      } else if (mine.get().live()) {
        codes.update(
            mine.get()
                .revoked(
                    code.revokedAt().orElseThrow(),
                    code.revokedByActor(),
                    code.revokeReason().orElseThrow()));
        reapplied++;
      }
    }
    return reapplied;
  }

  private void mergeAttempts(Present present) {
    var attempts = tx.table(Tables.ATTEMPT);
    for (AttemptRow theirs : present.attempts()) {
      Optional<AttemptRow> mine = attempts.find(Tables.ATTEMPT.key().apply(theirs));
      if (mine.map(row -> row.failed() <= theirs.failed()).orElse(true)) {
        put(Tables.ATTEMPT, theirs);
      }
    }
  }

  private void endTokens(Present present) {
    var tokens = tx.table(Tables.TOKEN);
    for (TokenRow theirs : present.tokens()) {
      Optional<TokenRow> mine = tokens.find(theirs.tokenId());
      if (theirs.revokedAt().isPresent()
          && mine.filter(row -> row.revokedAt().isEmpty()).isPresent()) {
        tokens.delete(theirs.tokenId());
        tokens.insert(theirs);
      }
    }
  }

  private void raiseFloor(Present present) {
    for (TimeRow theirs : present.floors()) {
      Optional<TimeRow> mine = tx.table(Tables.TIME).find(theirs.nodeId());
      if (mine.map(row -> row.floor().isBefore(theirs.floor())).orElse(true)) {
        put(Tables.TIME, theirs);
      }
    }
  }

  private void erase(ErasureRow erasure) {
    if (tx.table(Tables.ERASURE).find(erasure.pseudonym()).isPresent()) {
      return;
    }
    tx.table(Tables.ERASURE).insert(erasure);
    tx.table(Tables.WORKER).where(Tables.WORKER_BY_PSEUDONYM, erasure.pseudonym()).stream()
        .findFirst()
        .ifPresent(
            worker -> {
              tx.table(Tables.METHOD)
                  .where(Tables.METHOD_BY_WORKER, worker.workerId())
                  .forEach(this::deleteMethod);
              tx.table(Tables.SUBJECT_KEY).delete(worker.subjectKeyId());
              tx.table(Tables.PHOTO).delete(worker.workerId());
              tx.table(Tables.WORKER_CONTACT).delete(worker.workerId());
              tx.table(Tables.WORKER).delete(worker.workerId());
            });
  }

  private void deleteMethod(MethodRow method) {
    tx.table(Tables.PIN).delete(method.pinId());
    tx.table(Tables.RECOVERY_ENVELOPE).delete(method.methodId());
    tx.table(Tables.METHOD).delete(method.methodId());
  }

  private int suspendAll() {
    int suspended = 0;
    for (CodeRow code : all(tx, Tables.CODE)) {
      if (code.live() && !code.suspended()) {
        tx.table(Tables.CODE).update(code.suspended(true));
        suspended++;
      }
    }
    return suspended;
  }

  private void beginEpoch(int epoch) {
    NodeRow old = current(tx);
    for (NodeRow row : all(tx, Tables.NODE)) {
      tx.table(Tables.NODE).update(retired(row));
    }
    NodeRow latest =
        all(tx, Tables.NODE).stream()
            .filter(row -> row.nodeId().equals(old.nodeId()))
            .reduce((a, b) -> a.nodeEpoch() > b.nodeEpoch() ? a : b)
            .orElse(old);
    Bytes head =
        tx.table(Tables.CHAIN_HEAD)
            .find(new NodeRow.Key(latest.nodeId(), latest.nodeEpoch()))
            .map(ChainHeadRow::hash)
            .orElse(ChainOrigin.NO_HEAD);
    NodeRow next =
        new NodeRow(
            old.nodeId(),
            epoch,
            old.installationId(),
            old.siteId(),
            head,
            machine.clock().instant(),
            true);
    tx.table(Tables.NODE).insert(next);
    Bytes genesis = Installation.origin(next).genesis(head);
    tx.table(Tables.CHAIN_HEAD).insert(new ChainHeadRow(next.nodeId(), epoch, 0, genesis, 0));
  }

  /** The count is lost: the next failure of each PIN brings its first wait. */
  private void oneTryEach(int epoch) {
    NodeRow node = current(tx);
    int spent = settings.lockout().freeTries() - 1;
    if (spent == 0) {
      return;
    }
    for (MethodRow method : all(tx, Tables.METHOD)) {
      tx.table(Tables.ATTEMPT)
          .insert(
              new AttemptRow(
                  method.pinId(),
                  node.nodeId(),
                  epoch,
                  spent,
                  0,
                  machine.clock().instant(),
                  0,
                  0,
                  machine.bootId(),
                  "restore"));
    }
  }

  private <K, R extends Record> void carryRows(TableType<K, R> type, List<R> rows) {
    Table<K, R> table = tx.table(type);
    for (R row : rows) {
      if (table.find(type.key().apply(row)).isEmpty()) {
        table.insert(row);
      }
    }
  }

  private <K, R extends Record> void put(TableType<K, R> type, R row) {
    tx.table(type).delete(type.key().apply(row));
    tx.table(type).insert(row);
  }

  private static NodeRow current(Transaction tx) {
    return all(tx, Tables.NODE).stream()
        .filter(NodeRow::current)
        .findFirst()
        .orElseThrow(() -> new StoreException("The backup holds no installation."));
  }

  private static NodeRow retired(NodeRow row) {
    return new NodeRow(
        row.nodeId(),
        row.nodeEpoch(),
        row.installationId(),
        row.siteId(),
        row.previousHead(),
        row.created(),
        false);
  }

  private static <K, R extends Record> List<R> all(Transaction tx, TableType<K, R> type) {
    List<R> rows = new ArrayList<>();
    List<R> page = tx.table(type).after(Optional.empty(), STEP);
    rows.addAll(page);
    while (page.size() == STEP) {
      page = tx.table(type).after(Optional.of(type.key().apply(page.getLast())), STEP);
      rows.addAll(page);
    }
    return rows;
  }
}
