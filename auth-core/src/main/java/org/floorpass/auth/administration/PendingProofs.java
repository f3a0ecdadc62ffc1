package org.floorpass.auth.administration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.auth.audit.AuditEvent;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.role.Source;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.Column;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;

/**
 * Voids badges that nobody scanned back in time. The codes that wait are read once at the start and
 * remembered as they are issued. Safe for several threads.
 */
public final class PendingProofs {
  private static final Column<CodeRow, Boolean> NEEDS_PROOF =
      Column.of("needsProof", CodeRow::needsProof);

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<CodeRow> waiting = new ArrayDeque<>();
  private final Engine engine;

  PendingProofs(Engine engine) {
    this.engine = engine;
    waiting.addAll(
        engine.read(
            tx ->
                tx.table(Tables.CODE).where(NEEDS_PROOF, true).stream()
                    .filter(PendingProofs::pending)
                    .sorted(java.util.Comparator.comparing(CodeRow::created))
                    .toList()));
  }

  void note(Transaction tx, CodeId code) {
    lock.lock();
    try {
      tx.table(Tables.CODE).find(code).filter(PendingProofs::pending).ifPresent(waiting::addLast);
    } finally {
      lock.unlock();
    }
  }

  /** Voids what has waited for too long. */
  public void tick() {
    Moment moment = engine.now();
    Optional<CodeRow> due = due(moment);
    while (due.isPresent()) {
      CodeId code = due.get().codeId();
      engine.write(tx -> voided(tx, code, moment));
      due = due(moment);
    }
  }

  private Optional<CodeRow> due(Moment moment) {
    lock.lock();
    try {
      CodeRow first = waiting.peekFirst();
      if (first == null || moment.at().isBefore(first.created().plus(engine.settings().proof()))) {
        return Optional.empty();
      }
      waiting.removeFirst();
      return Optional.of(first);
    } finally {
      lock.unlock();
    }
  }

  private CodeId voided(Transaction tx, CodeId code, Moment moment) {
    Optional<CodeRow> row = tx.table(Tables.CODE).find(code).filter(PendingProofs::pending);
    row.ifPresent(
        pending -> {
          tx.table(Tables.CODE)
              .update(pending.revoked(moment.at(), Optional.empty(), RevokeReason.UNPROVEN));
          AuditEvent event =
              AuditEvent.success(AuditType.CODE_REVOKED, Source.CORE.code())
                  .with(code.value())
                  .because(RevokeReason.UNPROVEN.name());
          AuditEvent full =
              tx.table(Tables.WORKER)
                  .find(pending.workerId())
                  .map(worker -> Desk.about(event, worker))
                  .orElse(event);
          engine.trail().append(tx, moment, full);
        });
    return code;
  }

  private static boolean pending(CodeRow row) {
    return row.live() && row.needsProof() && row.provenAt().isEmpty();
  }
}
