package org.floorpass.auth.administration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.audit.AuditEvent;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.credential.IssuedCode;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.engine.Codes;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.engine.PinSetter;
import org.floorpass.auth.engine.PolicyStore;
import org.floorpass.auth.id.MethodId;
import org.floorpass.auth.id.PinId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.pin.IssuedPin;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.pin.PinRules;
import org.floorpass.auth.policy.Policy;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;

/** Makes methods and codes. PINs are hashed before the transaction that stores them. */
final class Enroller {
  private final Desk desk;
  private final Engine engine;
  private final CodeIssue codes;
  private final PendingProofs pending;

  Enroller(Desk desk, PendingProofs pending) {
    this.desk = desk;
    this.engine = desk.engine();
    this.codes = new CodeIssue(engine);
    this.pending = pending;
  }

  /** A new code with what the caller may see beside it. */
  private record Made(MethodView method, IssuedCode code, Optional<Instant> pinValidUntil) {}

  Outcome<Enrolment> enrol(Caller caller, WorkerId worker, CodeOrder order, Optional<Pin> given) {
    Desk.Request request = Desk.Request.about(caller, Operation.CREATE_METHOD, worker);
    if (order.kind() != CodeKind.STANDARD) {
      return Desk.invalid("temporaryQRCode", "A method begins with a standard code.");
    }
    Outcome<Policy> ready =
        desk.look(request, (tx, moment) -> readyToEnrol(tx, worker, order, moment));
    if (ready instanceof Outcome.Refused<Policy>(Refusal refusal)) {
      return Outcome.refused(refusal);
    }
    int length = ((Outcome.Done<Policy>) ready).value().pinLength();
    Optional<PinFault> fault = given.flatMap(pin -> PinRules.fault(pin, length));
    if (fault.isPresent()) {
      return Outcome.refused(new Refusal.PinRefused(fault.get()));
    }
    MethodId methodId = new MethodId(engine.ids().next());
    Pin pin = given.map(Pin::copy).orElseGet(() -> generate(length));
    try (PinSetter.Prepared prepared = engine.pins().prepare(methodId, pin)) {
      Outcome<Made> made =
          desk.change(
              request, (tx, moment) -> store(tx, request, methodId, order, prepared, moment));
      return handOver(made, given.isPresent() ? Optional.empty() : Optional.of(pin.copy()));
    } finally {
      pin.close();
    }
  }

  private Outcome<Policy> readyToEnrol(
      Transaction tx, WorkerId worker, CodeOrder order, Moment moment) {
    if (PolicyStore.judge(tx, worker) != PolicyStore.Verdict.ALLOWED) {
      return Outcome.refused(new Refusal.PolicyForbids());
    }
    boolean active =
        Methods.of(tx, worker).stream()
            .flatMap(method -> PinSetter.liveCodes(tx, method.methodId()).stream())
            .anyMatch(code -> Codes.state(code, moment) != CodeState.EXPIRED);
    if (active) {
      return Desk.conflict(Refusal.Conflict.METHOD_ACTIVE);
    }
    Policy policy = PolicyStore.read(tx);
    return CodeIssue.span(order, policy, moment).map(span -> policy);
  }

  private Outcome<Made> store(
      Transaction tx,
      Desk.Request request,
      MethodId methodId,
      CodeOrder order,
      PinSetter.Prepared prepared,
      Moment moment) {
    WorkerId worker = request.target().orElseThrow();
    // Judged again: another supervisor may have been quicker while the PIN was hashed.
    Outcome<Policy> ready = readyToEnrol(tx, worker, order, moment);
    if (!(ready instanceof Outcome.Done<Policy>(Policy policy))) {
      return Outcome.refused(((Outcome.Refused<Policy>) ready).refusal());
    }
    Optional<MethodRow> old = Methods.of(tx, worker);
    old.ifPresent(
        row ->
            Erasure.deleteMethod(
                engine,
                tx,
                row,
                RevokeReason.EXPIRED,
                desk.authorisation().pseudonym(tx, request.caller()),
                moment));
    MethodRow bare =
        new MethodRow(methodId, worker, new PinId(methodId.value()), 0, moment.at(), 0);
    tx.table(Tables.METHOD).insert(bare);
    MethodRow method =
        engine
            .pins()
            .apply(
                tx,
                bare,
                prepared,
                Optional.of(engine.settings().temporaryPin()),
                engine.settings().issuer(),
                moment);
    append(tx, desk.event(tx, request, AuditType.METHOD_CREATED).with(methodId.value()), moment);
    return issueNow(tx, request, method, order, policy, prepared.userKey(), moment);
  }

  /** Issues a code that keeps the PIN; with a reason, the live one of that kind goes first. */
  Outcome<Enrolment> issue(
      Caller caller, WorkerId worker, CodeOrder order, Optional<RevokeReason> replaces) {
    Desk.Request request = Desk.Request.about(caller, Operation.ISSUE_CODE, worker);
    Outcome<Made> made =
        desk.change(request, (tx, moment) -> issueKeeping(tx, request, order, replaces, moment));
    if (replaces.isPresent()) {
      engine.store().truncateLog();
    }
    return handOver(made, Optional.empty());
  }

  private Outcome<Made> issueKeeping(
      Transaction tx,
      Desk.Request request,
      CodeOrder order,
      Optional<RevokeReason> replaces,
      Moment moment) {
    WorkerId worker = request.target().orElseThrow();
    Optional<MethodRow> method = Methods.of(tx, worker);
    if (method.isEmpty()) {
      return Desk.notFound(Refusal.Thing.METHOD);
    }
    Optional<Refusal> refusal = refusal(tx, method.get(), order, replaces, moment);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    Optional<SecretBytes> userKey = engine.issuer().recover(tx, method.get());
    if (userKey.isEmpty()) {
      return Outcome.refused(new Refusal.IssuerClosed());
    }
    try (SecretBytes key = userKey.get()) {
      clearTheWay(tx, request, method.get(), order.kind(), replaces, moment);
      return issueNow(tx, request, method.get(), order, PolicyStore.read(tx), key, moment);
    }
  }

  private Optional<Refusal> refusal(
      Transaction tx,
      MethodRow method,
      CodeOrder order,
      Optional<RevokeReason> replaces,
      Moment moment) {
    if (PolicyStore.judge(tx, method.workerId()) != PolicyStore.Verdict.ALLOWED) {
      return Optional.of(new Refusal.PolicyForbids());
    }
    boolean inTheWay =
        replaces.isEmpty()
            && Methods.live(tx, method, order.kind())
                .filter(code -> Codes.state(code, moment) != CodeState.EXPIRED)
                .isPresent();
    if (inTheWay) {
      return Optional.of(new Refusal.Conflicting(Refusal.Conflict.CODE_ACTIVE));
    }
    return CodeIssue.span(order, PolicyStore.read(tx), moment)
            instanceof Outcome.Refused<CodeIssue.Span>(Refusal why)
        ? Optional.of(why)
        : Optional.empty();
  }

  /** Replaces code and PIN in one step; needs public keys only. */
  Outcome<Enrolment> replaceAndReset(
      Caller caller, WorkerId worker, CodeOrder order, RevokeReason reason) {
    Desk.Request request = Desk.Request.about(caller, Operation.ISSUE_CODE, worker);
    Outcome<MethodRow> ready =
        desk.look(
            request,
            (tx, moment) ->
                Methods.of(tx, worker)
                    .map(Outcome::done)
                    .orElse(Desk.notFound(Refusal.Thing.METHOD)));
    if (!(ready instanceof Outcome.Done<MethodRow>(MethodRow seen))) {
      return Outcome.refused(((Outcome.Refused<MethodRow>) ready).refusal());
    }
    int length = engine.read(tx -> PolicyStore.read(tx).pinLength());
    Pin pin = generate(length);
    try (PinSetter.Prepared prepared = engine.pins().prepare(seen.methodId(), pin)) {
      Outcome<Made> made =
          desk.change(
              request,
              (tx, moment) -> issueResetting(tx, request, seen, order, reason, prepared, moment));
      engine.store().truncateLog();
      return handOver(made, Optional.of(pin.copy()));
    } finally {
      pin.close();
    }
  }

  private Outcome<Made> issueResetting(
      Transaction tx,
      Desk.Request request,
      MethodRow seen,
      CodeOrder order,
      RevokeReason reason,
      PinSetter.Prepared prepared,
      Moment moment) {
    Optional<MethodRow> method = tx.table(Tables.METHOD).find(seen.methodId());
    if (method.isEmpty()) {
      return Desk.notFound(Refusal.Thing.METHOD);
    }
    Optional<Refusal> refusal = refusal(tx, method.get(), order, Optional.of(reason), moment);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    clearTheWay(tx, request, method.get(), order.kind(), Optional.of(reason), moment);
    Duration lifetime = engine.settings().temporaryPin();
    MethodRow next =
        engine
            .pins()
            .apply(
                tx,
                method.get(),
                prepared,
                Optional.of(lifetime),
                engine.settings().issuer(),
                moment);
    append(tx, desk.event(tx, request, AuditType.PIN_RESET), moment);
    return issueNow(tx, request, next, order, PolicyStore.read(tx), prepared.userKey(), moment);
  }

  /** Revokes the code of that kind that is still there: replaced, or expired at last. */
  private void clearTheWay(
      Transaction tx,
      Desk.Request request,
      MethodRow method,
      CodeKind kind,
      Optional<RevokeReason> replaces,
      Moment moment) {
    Optional<CodeRow> old = Methods.live(tx, method, kind);
    if (old.isEmpty()) {
      return;
    }
    RevokeReason reason = replaces.orElse(RevokeReason.EXPIRED);
    tx.table(Tables.CODE)
        .update(
            old.get()
                .revoked(
                    moment.at(), desk.authorisation().pseudonym(tx, request.caller()), reason));
    append(
        tx,
        desk.event(tx, request, AuditType.CODE_REVOKED)
            .with(old.get().codeId().value())
            .because(reason.name()),
        moment);
  }

  private Outcome<Made> issueNow(
      Transaction tx,
      Desk.Request request,
      MethodRow method,
      CodeOrder order,
      Policy policy,
      SecretBytes userKey,
      Moment moment) {
    Outcome<CodeIssue.Span> span = CodeIssue.span(order, policy, moment);
    if (!(span instanceof Outcome.Done<CodeIssue.Span>(CodeIssue.Span times))) {
      return Outcome.refused(((Outcome.Refused<CodeIssue.Span>) span).refusal());
    }
    IssuedCode code = codes.issue(tx, method, order, times, userKey, moment);
    append(
        tx,
        desk.event(tx, request, AuditType.CODE_ISSUED)
            .with(code.codeId().value())
            .because(order.kind().name())
            .noting(times.start() + " to " + times.expiry()),
        moment);
    pending.note(tx, code.codeId());
    MethodView view = MethodViews.method(engine, tx, method, moment);
    return Outcome.done(new Made(view, code, view.pin().temporaryUntil()));
  }

  private static Outcome<Enrolment> handOver(Outcome<Made> made, Optional<Pin> generated) {
    return switch (made) {
      case Outcome.Done<Made>(Made(MethodView method, IssuedCode code, var validUntil)) ->
          Outcome.done(
              new Enrolment(
                  method,
                  code,
                  generated.map(pin -> new IssuedPin(pin, validUntil.orElseThrow()))));
      case Outcome.Refused<Made>(Refusal refusal) -> {
        generated.ifPresent(Pin::close);
        yield Outcome.refused(refusal);
      }
    };
  }

  private Pin generate(int length) {
    return PinRules.generate(length, engine.machine().random());
  }

  private void append(Transaction tx, AuditEvent event, Moment moment) {
    engine.trail().append(tx, moment, event);
  }
}
