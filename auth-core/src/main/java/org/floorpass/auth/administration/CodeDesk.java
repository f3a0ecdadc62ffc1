package org.floorpass.auth.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.engine.Authorisation;
import org.floorpass.auth.engine.Codes;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.Column;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;

/** Reads, extends and ends methods and codes. */
final class CodeDesk {
  private static final Column<CodeRow, Boolean> SUSPENDED =
      Column.of("suspended", CodeRow::suspended);

  private final Desk desk;
  private final Engine engine;

  CodeDesk(Desk desk) {
    this.desk = desk;
    this.engine = desk.engine();
  }

  Outcome<MethodView> read(Caller caller, WorkerId worker) {
    return desk.look(
        Desk.Request.about(caller, Operation.READ_METHOD, worker),
        (tx, moment) ->
            Methods.of(tx, worker)
                .map(row -> Outcome.done(MethodViews.method(engine, tx, row, moment)))
                .orElse(Desk.notFound(Refusal.Thing.METHOD)));
  }

  Outcome<CodeView> code(Caller caller, CodeId code) {
    Optional<CodeRow> row = engine.read(tx -> tx.table(Tables.CODE).find(code));
    if (row.isEmpty()) {
      return Desk.notFound(Refusal.Thing.CODE);
    }
    Desk.Request request = Desk.Request.about(caller, Operation.READ_METHOD, row.get().workerId());
    return desk.look(
        request,
        (tx, moment) ->
            tx.table(Tables.CODE)
                .find(code)
                .map(found -> Outcome.done(MethodViews.code(tx, found, moment)))
                .orElse(Desk.notFound(Refusal.Thing.CODE)));
  }

  Outcome<CodeView> extend(Caller caller, WorkerId worker, Instant expiry) {
    Desk.Request request = Desk.Request.about(caller, Operation.EXTEND_CODE, worker);
    return desk.change(
        request,
        (tx, moment) -> {
          Optional<MethodRow> method = Methods.of(tx, worker);
          if (method.isEmpty()) {
            return Desk.notFound(Refusal.Thing.METHOD);
          }
          Optional<CodeRow> row =
              Methods.live(tx, method.get(), CodeKind.STANDARD)
                  .filter(code -> Codes.state(code, moment) != CodeState.EXPIRED);
          if (row.isEmpty()) {
            return Desk.conflict(Refusal.Conflict.NO_ACTIVE_CODE);
          }
          Optional<Refusal> fault = CodeIssue.standardFault(row.get().start(), expiry, moment);
          if (fault.isPresent()) {
            return Outcome.refused(fault.get());
          }
          CodeRow next = row.get().endingAt(expiry);
          tx.table(Tables.CODE).update(next);
          engine
              .trail()
              .append(
                  tx,
                  moment,
                  desk.event(tx, request, AuditType.CODE_EXTENDED)
                      .with(next.codeId().value())
                      .noting(expiry.toString()));
          return Outcome.done(MethodViews.code(tx, next, moment));
        });
  }

  Outcome<CodeView> revoke(Caller caller, WorkerId worker, CodeKind kind, RevokeReason reason) {
    Desk.Request request = Desk.Request.about(caller, Operation.REVOKE_CODE, worker);
    Outcome<CodeView> outcome =
        desk.change(
            request,
            (tx, moment) ->
                Methods.of(tx, worker)
                    .flatMap(method -> Methods.live(tx, method, kind))
                    .map(row -> end(tx, request, row, reason, moment))
                    .orElse(Desk.notFound(Refusal.Thing.CODE)));
    engine.store().truncateLog();
    return outcome;
  }

  Outcome<CodeView> voidCode(Caller caller, CodeId code, RevokeReason reason) {
    Optional<CodeRow> seen = engine.read(tx -> tx.table(Tables.CODE).find(code));
    if (seen.isEmpty()) {
      return Desk.notFound(Refusal.Thing.CODE);
    }
    Desk.Request request = Desk.Request.about(caller, Operation.REVOKE_CODE, seen.get().workerId());
    Outcome<CodeView> outcome =
        desk.change(
            request,
            (tx, moment) -> {
              Optional<CodeRow> row = tx.table(Tables.CODE).find(code);
              if (row.isEmpty()) {
                return Desk.notFound(Refusal.Thing.CODE);
              }
              return row.get().live()
                  ? end(tx, request, row.get(), reason, moment)
                  : Outcome.done(MethodViews.code(tx, row.get(), moment));
            });
    engine.store().truncateLog();
    return outcome;
  }

  /** A supervisor confirms a code that came back by a restore. */
  Outcome<CodeView> release(Caller caller, CodeId code) {
    Optional<CodeRow> seen = engine.read(tx -> tx.table(Tables.CODE).find(code));
    if (seen.isEmpty()) {
      return Desk.notFound(Refusal.Thing.CODE);
    }
    Desk.Request request = Desk.Request.about(caller, Operation.ISSUE_CODE, seen.get().workerId());
    return desk.change(
        request,
        (tx, moment) -> {
          Optional<CodeRow> row =
              tx.table(Tables.CODE).find(code).filter(CodeRow::live).filter(CodeRow::suspended);
          if (row.isEmpty()) {
            return Desk.conflict(Refusal.Conflict.NO_ACTIVE_CODE);
          }
          CodeRow released = row.get().suspended(false);
          tx.table(Tables.CODE).update(released);
          engine
              .trail()
              .append(
                  tx, moment, desk.event(tx, request, AuditType.CODE_RELEASED).with(code.value()));
          return Outcome.done(MethodViews.code(tx, released, moment));
        });
  }

  /** The codes that wait for a supervisor's word after a restore. */
  Outcome<List<CodeView>> suspended(Caller caller) {
    return desk.look(
        Desk.Request.of(caller, Operation.READ_METHOD),
        (tx, moment) ->
            Outcome.done(
                tx.table(Tables.CODE).where(SUSPENDED, true).stream()
                    .filter(CodeRow::live)
                    .filter(row -> sees(tx, caller, row, moment))
                    .map(row -> MethodViews.code(tx, row, moment))
                    .toList()));
  }

  private boolean sees(Transaction tx, Caller caller, CodeRow row, Moment moment) {
    return desk.authorisation()
            .judge(tx, caller, Operation.READ_METHOD, Optional.of(row.workerId()), moment)
        == Authorisation.Verdict.ALLOWED;
  }

  Outcome<WorkerId> delete(Caller caller, WorkerId worker) {
    Desk.Request request = Desk.Request.about(caller, Operation.DELETE_METHOD, worker);
    Outcome<WorkerId> outcome =
        desk.change(
            request,
            (tx, moment) -> {
              Optional<MethodRow> method = Methods.of(tx, worker);
              if (method.isEmpty()) {
                return Desk.notFound(Refusal.Thing.METHOD);
              }
              Erasure.deleteMethod(
                  engine,
                  tx,
                  method.get(),
                  RevokeReason.METHOD_DELETED,
                  desk.authorisation().pseudonym(tx, caller),
                  moment);
              engine
                  .trail()
                  .append(
                      tx,
                      moment,
                      desk.event(tx, request, AuditType.METHOD_DELETED)
                          .with(method.get().methodId().value()));
              return Outcome.done(worker);
            });
    engine.store().truncateLog();
    return outcome;
  }

  private Outcome<CodeView> end(
      Transaction tx, Desk.Request request, CodeRow row, RevokeReason reason, Moment moment) {
    CodeRow ended =
        row.revoked(moment.at(), desk.authorisation().pseudonym(tx, request.caller()), reason);
    tx.table(Tables.CODE).update(ended);
    engine
        .trail()
        .append(
            tx,
            moment,
            desk.event(tx, request, AuditType.CODE_REVOKED)
                .with(row.codeId().value())
                .because(reason.name()));
    return Outcome.done(MethodViews.code(tx, ended, moment));
  }
}
