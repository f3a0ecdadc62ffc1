package org.floorpass.auth.administration;

import java.util.Optional;
import org.floorpass.auth.audit.AuditEvent;
import org.floorpass.auth.audit.AuditOutcome;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.engine.Authorisation;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.store.WorkerRow;
import org.floorpass.auth.time.Moment;

/**
 * What every facet does around its own work: judge the caller in the same transaction, record a
 * denial, and answer an outcome. Safe for several threads.
 */
final class Desk {
  private final Engine engine;
  private final Authorisation authorisation;

  Desk(Engine engine, Authorisation authorisation) {
    this.engine = engine;
    this.authorisation = authorisation;
  }

  /** The work of one call, inside its transaction. */
  @FunctionalInterface
  interface Task<T> {
    Outcome<T> in(Transaction tx, Moment moment);
  }

  /** Who asks for what, about whom. */
  record Request(Caller caller, Operation operation, Optional<WorkerId> target) {
    static Request of(Caller caller, Operation operation) {
      return new Request(caller, operation, Optional.empty());
    }

    static Request about(Caller caller, Operation operation, WorkerId worker) {
      return new Request(caller, operation, Optional.of(worker));
    }
  }

  Engine engine() {
    return engine;
  }

  Authorisation authorisation() {
    return authorisation;
  }

  /** A call that changes something. */
  <T> Outcome<T> change(Request request, Task<T> task) {
    Moment moment = engine.now();
    return engine.write(
        tx -> this.<T>refusal(tx, request, moment, true).orElseGet(() -> task.in(tx, moment)));
  }

  /** A call that only reads; a denial is recorded all the same. */
  <T> Outcome<T> look(Request request, Task<T> task) {
    Moment moment = engine.now();
    Outcome<T> outcome =
        engine.read(
            tx -> this.<T>refusal(tx, request, moment, false).orElseGet(() -> task.in(tx, moment)));
    if (outcome instanceof Outcome.Refused<T>(Refusal.NotAllowed denied)) {
      engine.write(tx -> deny(tx, request, moment));
    }
    return outcome;
  }

  private <T> Optional<Outcome<T>> refusal(
      Transaction tx, Request request, Moment moment, boolean recording) {
    Refusal notFound = new Refusal.NotFound(Refusal.Thing.WORKER);
    return switch (authorisation.judge(
        tx, request.caller(), request.operation(), request.target(), moment)) {
      case ALLOWED -> {
        boolean missing =
            request.target().isPresent()
                && tx.table(Tables.WORKER).find(request.target().get()).isEmpty();
        yield missing ? Optional.of(Outcome.refused(notFound)) : Optional.empty();
      }
      case HIDDEN -> Optional.of(Outcome.refused(notFound));
      case DENIED -> {
        if (recording) {
          deny(tx, request, moment);
        }
        yield Optional.of(Outcome.refused(new Refusal.NotAllowed(request.operation())));
      }
    };
  }

  private Request deny(Transaction tx, Request request, Moment moment) {
    AuditEvent event =
        event(tx, request, AuditType.OPERATION_DENIED, AuditOutcome.FAILURE)
            .because(request.operation().name());
    engine.trail().append(tx, moment, event);
    return request;
  }

  /** The event of a success, with actor and subject. */
  AuditEvent event(Transaction tx, Request request, AuditType type) {
    return event(tx, request, type, AuditOutcome.SUCCESS);
  }

  private AuditEvent event(Transaction tx, Request request, AuditType type, AuditOutcome outcome) {
    AuditEvent event =
        AuditEvent.of(type, outcome, request.caller().source().code())
            .by(authorisation.pseudonym(tx, request.caller()));
    return request
        .target()
        .flatMap(worker -> tx.table(Tables.WORKER).find(worker))
        .map(row -> about(event, row))
        .orElse(event);
  }

  static AuditEvent about(AuditEvent event, WorkerRow worker) {
    return event.about(worker.pseudonym(), worker.subjectKeyId());
  }

  static <T> Outcome<T> notFound(Refusal.Thing thing) {
    return Outcome.refused(new Refusal.NotFound(thing));
  }

  static <T> Outcome<T> conflict(Refusal.Conflict conflict) {
    return Outcome.refused(new Refusal.Conflicting(conflict));
  }

  static <T> Outcome<T> invalid(String field, String sentence) {
    return Outcome.refused(new Refusal.Invalid(field, sentence));
  }
}
