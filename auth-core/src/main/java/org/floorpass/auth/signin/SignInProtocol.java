package org.floorpass.auth.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorpass.auth.audit.AuditEvent;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.engine.Codes;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.engine.LockState;
import org.floorpass.auth.engine.Lockout;
import org.floorpass.auth.engine.PinSetter;
import org.floorpass.auth.engine.PolicyStore;
import org.floorpass.auth.engine.Workers;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.PinId;
import org.floorpass.auth.id.SessionId;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.pin.PinHash;
import org.floorpass.auth.pin.PinRules;
import org.floorpass.auth.role.Role;
import org.floorpass.auth.role.Source;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.CodeUseRow;
import org.floorpass.auth.store.GrantRow;
import org.floorpass.auth.store.PinRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;

/**
 * The sign-in protocol (docs/formats.md, sign-in): recognise; begin the attempt and make it
 * durable; hash outside any transaction; judge everything anew and record the verdict. Two commits
 * and one hash, whatever the verdict. Safe for several threads.
 */
public final class SignInProtocol {
  /** A ticket waits for two entries of a new PIN, no longer. */
  static final Duration TICKET_LIFETIME = Duration.ofMinutes(5);

  private final Engine engine;
  private final StrangeScans strange = new StrangeScans();
  private final Recogniser recogniser;
  private final SessionBook sessions = new SessionBook();
  private final TerminalBudget budget = new TerminalBudget();

  public SignInProtocol(Engine engine) {
    this.engine = engine;
    this.recogniser = new Recogniser(engine, strange);
  }

  /** The live sessions. */
  public SessionBook sessions() {
    return sessions;
  }

  /** What a code is at a terminal, now. */
  public Recognition recognise(BadgeCode code, TerminalId terminal) {
    return recogniser.recognise(code, terminal);
  }

  /** Counts a scan that is no code of ours. */
  public void strangeScan(TerminalId terminal) {
    strange.note(terminal, engine.now().monotonicMicros());
  }

  /** Judges a PIN; closes the recognised badge. */
  public SignInOutcome signIn(Known known, Pin pin) {
    try (known) {
      return switch (begin(known)) {
        case Beginning.Refused(SignInOutcome outcome) -> outcome;
        case Beginning.Begun(Lockout.Begun attempt, PinRow row) ->
            finish(known, pin, attempt, compare(known, pin, row));
      };
    }
  }

  /** How the first transaction of an attempt ended. */
  private sealed interface Beginning {
    record Begun(Lockout.Begun attempt, PinRow row) implements Beginning {}

    record Refused(SignInOutcome outcome) implements Beginning {}
  }

  /**
   * What the hash said, and the row as it should be stored from now on.
   *
   * @param rehashed present when the right PIN was stored at a lower cost or an old pepper
   */
  private record Comparison(boolean right, Optional<PinRow> rehashed) {}

  /** Step a: the attempt is counted and durable before anything is compared. */
  private Beginning begin(Known known) {
    Moment moment = engine.now();
    return engine.write(
        tx -> {
          Optional<PinRow> row = tx.table(Tables.PIN).find(known.pinId());
          if (row.isEmpty()) {
            return refuse(tx, known, moment, Withdrawal.PIN_CHANGED);
          }
          LockState state = engine.lockout().state(tx, known.pinId(), moment);
          Optional<Lock> lock = Lock.of(state, moment);
          if (lock.isPresent()) {
            record(tx, known, moment, AuditType.SIGN_IN_REFUSED, "LOCKED");
            return new Beginning.Refused(new SignInOutcome.LockedOut(lock.get()));
          }
          Lockout.Begun attempt =
              engine.lockout().begin(tx, known.pinId(), moment, known.terminal());
          engine.storeFloor(tx, moment);
          return new Beginning.Begun(attempt, row.get());
        });
  }

  /** Step b: the hash, outside any transaction. */
  private Comparison compare(Known known, Pin pin, PinRow row) {
    Optional<Bytes> computed = engine.pins().compute(row, pin, known.userKey());
    boolean right = computed.map(bytes -> PinHash.matches(row.verifier(), bytes)).orElse(false);
    boolean renew = right && engine.pins().outdated(row);
    return new Comparison(
        right,
        renew ? Optional.of(engine.pins().rehashed(row, pin, known.userKey())) : Optional.empty());
  }

  /** Step c: everything is judged anew, in one transaction with the verdict's record. */
  private SignInOutcome finish(Known known, Pin pin, Lockout.Begun attempt, Comparison comparison) {
    Moment moment = engine.now();
    SignInOutcome outcome =
        engine.write(tx -> verdict(tx, known, pin, attempt, comparison, moment));
    if (outcome instanceof SignInOutcome.SignedIn(Session session)) {
      sessions.put(session, known.copy());
    }
    if (outcome instanceof SignInOutcome.WrongPin
        && budget.failed(known.terminal(), moment.monotonicMicros())) {
      slowed(known.terminal(), moment);
    }
    return outcome;
  }

  private void slowed(TerminalId terminal, Moment moment) {
    engine.write(
        tx -> {
          AuditEvent event =
              AuditEvent.failure(AuditType.TERMINAL_SLOWED, Source.CORE.code(), "TOO_MANY_FAILURES")
                  .at(terminal);
          engine.trail().append(tx, moment, event);
          return event;
        });
  }

  /** The least time between two verdicts at a terminal. */
  public Duration verdictPace(TerminalId terminal) {
    return budget.pace(terminal, engine.now().monotonicMicros());
  }

  private SignInOutcome verdict(
      Transaction tx,
      Known known,
      Pin pin,
      Lockout.Begun attempt,
      Comparison comparison,
      Moment moment) {
    Optional<Standing> standing = standing(tx, known, moment);
    Optional<Withdrawal> withdrawal = withdrawal(tx, known, standing, moment);
    if (standing.isEmpty() || withdrawal.isPresent()) {
      Withdrawal reason = withdrawal.orElse(Withdrawal.METHOD_DELETED);
      record(tx, known, moment, AuditType.SIGN_IN_REFUSED, reason.name());
      return new SignInOutcome.Withdrawn(reason);
    }
    if (!comparison.right()) {
      record(tx, known, moment, AuditType.SIGN_IN_REFUSED, "WRONG_PIN");
      return wrong(known, attempt);
    }
    engine.lockout().clear(tx, attempt);
    comparison.rehashed().ifPresent(row -> tx.table(Tables.PIN).update(row));
    resealRecovery(tx, known, standing.get());
    return right(tx, known, pin, standing.get(), moment);
  }

  private SignInOutcome right(
      Transaction tx, Known known, Pin pin, Standing standing, Moment moment) {
    boolean late =
        Codes.temporaryUntil(standing.pin(), PinSetter.liveCodes(tx, standing.method().methodId()))
            .filter(until -> !moment.at().isBefore(until))
            .isPresent();
    if (late) {
      record(tx, known, moment, AuditType.SIGN_IN_REFUSED, "TEMPORARY_PIN_EXPIRED");
      return new SignInOutcome.TemporaryPinExpired();
    }
    int minimum = PolicyStore.read(tx).pinLength();
    boolean temporary = standing.pin().temporarySeconds().isPresent();
    if (temporary || pin.length() < minimum) {
      PinChangeReason reason =
          temporary ? PinChangeReason.TEMPORARY : PinChangeReason.POLICY_LENGTH;
      AuditEvent event = event(tx, AuditType.PIN_CHANGE_DEMANDED, known);
      engine.trail().append(tx, moment, event.because(reason.name()));
      return new SignInOutcome.PinChangeRequired(
          new PinChangeTicket(known.copy(), pin.copy(), moment.monotonicMicros()), reason, minimum);
    }
    return new SignInOutcome.SignedIn(openSession(tx, known, standing, moment));
  }

  private static SignInOutcome wrong(Known known, Lockout.Begun attempt) {
    OptionalInt triesLeft =
        attempt.failures() >= 2 ? OptionalInt.of(attempt.triesLeft()) : OptionalInt.empty();
    return new SignInOutcome.WrongPin(known.copy(), triesLeft, attempt.delay());
  }

  /** Sets the new PIN that a ticket is for; a refused one leaves the ticket good. */
  public PinChangeOutcome changePin(PinChangeTicket ticket, Pin next) {
    Optional<PinChangeOutcome> early = refuse(ticket, next);
    if (early.isPresent()) {
      return early.get();
    }
    Known known = ticket.known();
    try (ticket;
        PinSetter.Prepared prepared = engine.pins().prepare(known.methodId(), next)) {
      Moment moment = engine.now();
      PinChangeOutcome outcome = engine.write(tx -> change(tx, known, prepared, moment));
      if (outcome instanceof PinChangeOutcome.Changed(Session session)) {
        sessions.put(session, known.under(prepared.pinId(), prepared.userKey()));
      }
      return outcome;
    }
  }

  private Optional<PinChangeOutcome> refuse(PinChangeTicket ticket, Pin next) {
    Moment moment = engine.now();
    long ageMicros = moment.monotonicMicros() - ticket.verifiedMicros();
    if (ticket.used().get() || ageMicros > TICKET_LIFETIME.toNanos() / 1_000) {
      return Optional.of(new PinChangeOutcome.Withdrawn(Withdrawal.STALE));
    }
    int minimum = engine.read(tx -> PolicyStore.read(tx).pinLength());
    Optional<PinFault> fault =
        ticket.current().matches(next)
            ? Optional.of(new PinFault.SameAsBefore())
            : PinRules.fault(next, minimum);
    if (fault.isPresent()) {
      return Optional.of(new PinChangeOutcome.Refused(fault.get()));
    }
    return ticket.used().compareAndSet(false, true)
        ? Optional.empty()
        : Optional.of(new PinChangeOutcome.Withdrawn(Withdrawal.STALE));
  }

  private PinChangeOutcome change(
      Transaction tx, Known known, PinSetter.Prepared prepared, Moment moment) {
    Optional<Standing> standing = standing(tx, known, moment);
    Optional<Withdrawal> withdrawal = withdrawal(tx, known, standing, moment);
    if (standing.isEmpty() || withdrawal.isPresent()) {
      Withdrawal reason = withdrawal.orElse(Withdrawal.METHOD_DELETED);
      record(tx, known, moment, AuditType.SIGN_IN_REFUSED, reason.name());
      return new PinChangeOutcome.Withdrawn(reason);
    }
    engine
        .pins()
        .apply(
            tx,
            standing.get().method(),
            prepared,
            Optional.empty(),
            engine.settings().issuer(),
            moment);
    engine.trail().append(tx, moment, event(tx, AuditType.PIN_CHANGED, known));
    return new PinChangeOutcome.Changed(openSession(tx, known, standing.get(), moment));
  }

  /** Activates a printed badge that was just read back. */
  public ProofOutcome prove(PendingProof pending) {
    Moment moment = engine.now();
    return engine.write(tx -> prove(tx, pending, moment));
  }

  private ProofOutcome prove(Transaction tx, PendingProof pending, Moment moment) {
    Optional<CodeRow> row = tx.table(Tables.CODE).find(pending.codeId());
    if (row.isPresent() && row.get().live() && row.get().provenAt().isPresent()) {
      return new ProofOutcome.AlreadyProven(pending.codeId());
    }
    boolean waits =
        row.map(code -> Codes.state(code, moment) == CodeState.AWAITING_PROOF).orElse(false);
    if (row.isEmpty() || !waits) {
      return new ProofOutcome.NoLongerPending(pending.codeId());
    }
    CodeRow code = row.get();
    tx.table(Tables.CODE).update(code.proven(moment.at(), engine.trail().origin().node()));
    AuditEvent event =
        AuditEvent.success(AuditType.CODE_PROVEN, Source.STATION.code())
            .at(pending.terminal())
            .with(code.codeId().value());
    AuditEvent full =
        tx.table(Tables.WORKER)
            .find(code.workerId())
            .map(worker -> event.about(worker.pseudonym(), worker.subjectKeyId()))
            .orElse(event);
    engine.trail().append(tx, moment, full);
    return new ProofOutcome.Proven(
        code.codeId(), code.start().isAfter(moment.at()) ? code.start() : moment.at());
  }

  /**
   * The user key that a live session of that worker holds under that PIN; closed by the receiver.
   */
  public Optional<SecretBytes> liveUserKey(WorkerId worker, PinId pin) {
    Optional<Known> known = sessions.findOf(worker).flatMap(session -> sessions.take(session.id()));
    return known.filter(some -> some.pinId().equals(pin)).map(some -> some.userKey());
  }

  /** Ends a session. */
  public void signOut(SessionId id, SignOutReason reason) {
    Optional<Session> ended = sessions.end(id);
    if (ended.isEmpty()) {
      return;
    }
    Session session = ended.get();
    Moment moment = engine.now();
    engine.write(
        tx -> {
          AuditEvent event =
              AuditEvent.success(AuditType.SIGNED_OUT, Source.FACE.code())
                  .at(session.terminal())
                  .in(session.id())
                  .because(reason.name());
          AuditEvent full =
              tx.table(Tables.WORKER)
                  .find(session.worker().id())
                  .map(worker -> event.about(worker.pseudonym(), worker.subjectKeyId()))
                  .orElse(event);
          engine.trail().append(tx, moment, full);
          return session;
        });
  }

  /** Records finished minutes of strange scans. */
  public void tick() {
    Moment moment = engine.now();
    flush(moment, Optional.of(moment.monotonicMicros()));
  }

  /** Records what is left and ends all sessions. */
  public void close() {
    flush(engine.now(), Optional.empty());
    sessions.clear();
  }

  private void flush(Moment moment, Optional<Long> micros) {
    for (StrangeScans.Sum sum : strange.due(micros)) {
      engine.write(
          tx -> {
            engine
                .trail()
                .append(
                    tx,
                    moment,
                    AuditEvent.failure(
                            AuditType.STRANGE_SCANS, Source.FACE.code(), "NOT_RECOGNISED")
                        .at(sum.terminal())
                        .counting(sum.count()));
            return sum;
          });
    }
  }

  private Session openSession(Transaction tx, Known known, Standing standing, Moment moment) {
    SessionId id = new SessionId(engine.ids().next());
    use(tx, known, moment);
    engine.trail().append(tx, moment, event(tx, AuditType.SIGNED_IN, known).in(id));
    Set<Role> roles =
        tx.table(Tables.GRANT).where(Tables.GRANT_BY_PRINCIPAL, known.workerId().value()).stream()
            .map(GrantRow::role)
            .collect(Collectors.toUnmodifiableSet());
    return new Session(
        id,
        Workers.find(tx, standing.worker().workerId())
            .orElseThrow(() -> new IllegalStateException("A worker has contact details.")),
        known.codeId(),
        known.terminal(),
        roles,
        moment.at());
  }

  private void use(Transaction tx, Known known, Moment moment) {
    var origin = engine.trail().origin();
    var table = tx.table(Tables.CODE_USE);
    CodeUseRow.Key key = new CodeUseRow.Key(known.codeId(), origin.node(), origin.nodeEpoch());
    Optional<CodeUseRow> old = table.find(key);
    CodeUseRow row =
        new CodeUseRow(
            known.codeId(),
            origin.node(),
            origin.nodeEpoch(),
            old.map(CodeUseRow::uses).orElse(0L) + 1,
            moment.at(),
            known.terminal().value());
    if (old.isPresent()) {
      table.update(row);
    } else {
      table.insert(row);
    }
  }

  private static Optional<Standing> standing(Transaction tx, Known known, Moment moment) {
    return tx.table(Tables.CODE)
        .find(known.codeId())
        .flatMap(code -> Standing.read(tx, code, moment));
  }

  /** What changed since the badge was recognised. */
  private Optional<Withdrawal> withdrawal(
      Transaction tx, Known known, Optional<Standing> found, Moment moment) {
    if (found.isEmpty()) {
      return Optional.of(Withdrawal.METHOD_DELETED);
    }
    Standing standing = found.get();
    if (!standing.pin().pinId().equals(known.pinId())) {
      return Optional.of(Withdrawal.PIN_CHANGED);
    }
    return switch (standing.state()) {
      case ACTIVE -> standing.withdrawal(tx, engine, known.terminal(), moment);
      case EXPIRED -> Optional.of(Withdrawal.CODE_EXPIRED);
      case SUSPENDED -> Optional.of(Withdrawal.CODE_SUSPENDED);
      case REVOKED, AWAITING_PROOF, NOT_YET_ACTIVE -> Optional.of(Withdrawal.CODE_REVOKED);
    };
  }

  /** A rotated issuer key reaches a method at its next sign-in. */
  private void resealRecovery(Transaction tx, Known known, Standing standing) {
    var issuer = engine.settings().issuer();
    if (issuer.isEmpty()) {
      return;
    }
    boolean current =
        tx.table(Tables.RECOVERY_ENVELOPE)
            .find(known.methodId())
            .map(row -> row.issuerKeyId().equals(issuer.get().keyId()))
            .orElse(false);
    if (!current) {
      engine.pins().sealRecovery(tx, standing.method(), issuer.get(), known.userKey());
    }
  }

  private Beginning refuse(Transaction tx, Known known, Moment moment, Withdrawal reason) {
    record(tx, known, moment, AuditType.SIGN_IN_REFUSED, reason.name());
    return new Beginning.Refused(new SignInOutcome.Withdrawn(reason));
  }

  private void record(Transaction tx, Known known, Moment moment, AuditType type, String reason) {
    AuditEvent event = AuditEvent.failure(type, Source.FACE.code(), reason);
    engine.trail().append(tx, moment, full(tx, event, known));
  }

  private static AuditEvent event(Transaction tx, AuditType type, Known known) {
    return full(tx, AuditEvent.success(type, Source.FACE.code()), known);
  }

  private static AuditEvent full(Transaction tx, AuditEvent event, Known known) {
    AuditEvent placed = event.at(known.terminal()).with(known.codeId().value());
    return tx.table(Tables.WORKER)
        .find(known.workerId())
        .map(worker -> placed.about(worker.pseudonym(), worker.subjectKeyId()))
        .orElse(placed);
  }
}
