package org.floorpass.auth.administration;

import java.util.Optional;
import org.floorpass.auth.audit.AuditEvent;
import org.floorpass.auth.audit.AuditOutcome;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.engine.LockState;
import org.floorpass.auth.engine.Lockout;
import org.floorpass.auth.engine.PinSetter;
import org.floorpass.auth.engine.PolicyStore;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.pin.IssuedPin;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.pin.PinHash;
import org.floorpass.auth.pin.PinRules;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.signin.Lock;
import org.floorpass.auth.signin.SignInProtocol;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.PinRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;

/** Resets, changes and unlocks PINs. */
final class PinDesk {
  /** Stands for the terminal of attempts that came in by a program. */
  private static final TerminalId BY_PROGRAM = new TerminalId("graph");

  private final Desk desk;
  private final Engine engine;
  private final SignInProtocol signIn;

  PinDesk(Desk desk, SignInProtocol signIn) {
    this.desk = desk;
    this.engine = desk.engine();
    this.signIn = signIn;
  }

  Outcome<IssuedPin> reset(Caller caller, WorkerId worker) {
    Desk.Request request = Desk.Request.about(caller, Operation.RESET_PIN, worker);
    Outcome<MethodRow> ready = desk.look(request, (tx, moment) -> method(tx, worker));
    if (!(ready instanceof Outcome.Done<MethodRow>(MethodRow seen))) {
      return Outcome.refused(((Outcome.Refused<MethodRow>) ready).refusal());
    }
    int length = engine.read(tx -> PolicyStore.read(tx).pinLength());
    Pin pin = PinRules.generate(length, engine.machine().random());
    try (PinSetter.Prepared prepared = engine.pins().prepare(seen.methodId(), pin)) {
      Outcome<PinView> set =
          desk.change(request, (tx, moment) -> resetNow(tx, request, seen, prepared, moment));
      engine.store().truncateLog();
      return set.map(view -> new IssuedPin(pin.copy(), view.temporaryUntil().orElseThrow()));
    } finally {
      pin.close();
    }
  }

  private Outcome<PinView> resetNow(
      Transaction tx,
      Desk.Request request,
      MethodRow seen,
      PinSetter.Prepared prepared,
      Moment moment) {
    Optional<MethodRow> method = tx.table(Tables.METHOD).find(seen.methodId());
    if (method.isEmpty()) {
      return Desk.notFound(Refusal.Thing.METHOD);
    }
    MethodRow next =
        engine
            .pins()
            .apply(
                tx,
                method.get(),
                prepared,
                Optional.of(engine.settings().temporaryPin()),
                engine.settings().issuer(),
                moment);
    engine.trail().append(tx, moment, desk.event(tx, request, AuditType.PIN_RESET));
    return Outcome.done(MethodViews.pin(engine, tx, next, moment));
  }

  Outcome<PinView> unlock(Caller caller, WorkerId worker) {
    Desk.Request request = Desk.Request.about(caller, Operation.UNLOCK_PIN, worker);
    return desk.change(
        request,
        (tx, moment) -> {
          Optional<MethodRow> method = Methods.of(tx, worker);
          if (method.isEmpty()) {
            return Desk.notFound(Refusal.Thing.METHOD);
          }
          MethodRow row = method.get();
          LockState state = engine.lockout().state(tx, row.pinId(), moment);
          if (state instanceof LockState.Open) {
            return Desk.conflict(Refusal.Conflict.NOT_LOCKED);
          }
          if (engine.lockout().unlocksSpent(tx, row.pinId()) >= Lockout.MOST_UNLOCKS) {
            return Desk.conflict(Refusal.Conflict.ONLY_RESET_HELPS);
          }
          engine
              .lockout()
              .unlock(
                  tx,
                  row.pinId(),
                  moment,
                  desk.authorisation().pseudonym(tx, caller),
                  engine.ids());
          engine.trail().append(tx, moment, desk.event(tx, request, AuditType.PIN_UNLOCKED));
          return Outcome.done(MethodViews.pin(engine, tx, row, moment));
        });
  }

  /** An attempt like any other: durable first, then the hash, then the verdict. */
  Outcome<PinView> update(Caller caller, Pin current, Pin next) {
    Optional<WorkerId> self = caller.self();
    if (self.isEmpty()) {
      return Outcome.refused(new Refusal.NotAllowed(Operation.UPDATE_OWN_PIN));
    }
    Desk.Request request = Desk.Request.about(caller, Operation.UPDATE_OWN_PIN, self.get());
    Outcome<MethodRow> ready = desk.look(request, (tx, moment) -> method(tx, self.get()));
    if (!(ready instanceof Outcome.Done<MethodRow>(MethodRow method))) {
      return Outcome.refused(((Outcome.Refused<MethodRow>) ready).refusal());
    }
    int minimum = engine.read(tx -> PolicyStore.read(tx).pinLength());
    Optional<PinFault> fault =
        current.matches(next)
            ? Optional.of(new PinFault.SameAsBefore())
            : PinRules.fault(next, minimum);
    if (fault.isPresent()) {
      return Outcome.refused(new Refusal.PinRefused(fault.get()));
    }
    Optional<SecretBytes> userKey =
        signIn
            .liveUserKey(self.get(), method.pinId())
            .or(() -> engine.read(tx -> engine.issuer().recover(tx, method)));
    if (userKey.isEmpty()) {
      return Outcome.refused(new Refusal.IssuerClosed());
    }
    try (SecretBytes key = userKey.get()) {
      return attempt(request, method, key, current, next);
    }
  }

  private Outcome<PinView> attempt(
      Desk.Request request, MethodRow method, SecretBytes key, Pin current, Pin next) {
    Outcome<Lockout.Begun> begun = desk.change(request, (tx, moment) -> begin(tx, method, moment));
    if (!(begun instanceof Outcome.Done<Lockout.Begun>(Lockout.Begun attempt))) {
      return Outcome.refused(((Outcome.Refused<Lockout.Begun>) begun).refusal());
    }
    Optional<PinRow> row = engine.read(tx -> tx.table(Tables.PIN).find(method.pinId()));
    boolean right =
        row.flatMap(
                stored ->
                    engine
                        .pins()
                        .compute(stored, current, key)
                        .map(computed -> PinHash.matches(stored.verifier(), computed)))
            .orElse(false);
    if (!right) {
      return desk.change(request, (tx, moment) -> wrong(tx, request, moment));
    }
    try (PinSetter.Prepared prepared = engine.pins().prepare(method.methodId(), next)) {
      return desk.change(
          request, (tx, moment) -> changeNow(tx, request, method, attempt, prepared, moment));
    }
  }

  private Outcome<Lockout.Begun> begin(Transaction tx, MethodRow method, Moment moment) {
    Optional<Lock> lock = Lock.of(engine.lockout().state(tx, method.pinId(), moment), moment);
    return lock.isPresent()
        ? Outcome.refused(new Refusal.PinLocked(lock.get()))
        : Outcome.done(engine.lockout().begin(tx, method.pinId(), moment, BY_PROGRAM));
  }

  private Outcome<PinView> wrong(Transaction tx, Desk.Request request, Moment moment) {
    AuditEvent event = desk.event(tx, request, AuditType.PIN_CHANGED);
    AuditEvent failure =
        new AuditEvent(
            event.type(),
            AuditOutcome.FAILURE,
            event.actor(),
            event.subject(),
            event.subjectKey(),
            event.terminal(),
            event.session(),
            event.object(),
            Optional.of("WRONG_PIN"),
            event.detail(),
            event.count(),
            event.source());
    engine.trail().append(tx, moment, failure);
    return Outcome.refused(new Refusal.WrongPin());
  }

  private Outcome<PinView> changeNow(
      Transaction tx,
      Desk.Request request,
      MethodRow seen,
      Lockout.Begun attempt,
      PinSetter.Prepared prepared,
      Moment moment) {
    Optional<MethodRow> method = tx.table(Tables.METHOD).find(seen.methodId());
    if (method.isEmpty() || !method.get().pinId().equals(seen.pinId())) {
      return Desk.conflict(Refusal.Conflict.CHANGED_MEANWHILE);
    }
    engine.lockout().clear(tx, attempt);
    MethodRow next =
        engine
            .pins()
            .apply(
                tx, method.get(), prepared, Optional.empty(), engine.settings().issuer(), moment);
    engine.trail().append(tx, moment, desk.event(tx, request, AuditType.PIN_CHANGED));
    return Outcome.done(MethodViews.pin(engine, tx, next, moment));
  }

  private static Outcome<MethodRow> method(Transaction tx, WorkerId worker) {
    return Methods.of(tx, worker).map(Outcome::done).orElse(Desk.notFound(Refusal.Thing.METHOD));
  }
}
