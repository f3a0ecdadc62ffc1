package org.floorpass.auth.signin;

import java.util.List;
import java.util.Optional;
import org.floorpass.auth.audit.AuditEvent;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.BadgeKeys;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.credential.Envelope;
import org.floorpass.auth.credential.EnvelopeContext;
import org.floorpass.auth.credential.Opened;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.engine.LockState;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.role.Source;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;

/**
 * The first half of a sign-in: derive, find, open the envelope, judge. Without an envelope that
 * opens there is no hash, no count and no lockout: nothing to guess at and nobody to lock out.
 */
final class Recogniser {
  private final Engine engine;
  private final CopyAlarm copies = new CopyAlarm();
  private final StrangeScans strange;

  Recogniser(Engine engine, StrangeScans strange) {
    this.engine = engine;
    this.strange = strange;
  }

  /** What reading the store gave, with what must be recorded about it. */
  private record Judged(Recognition recognition, Optional<AuditEvent> event) {}

  Recognition recognise(BadgeCode code, TerminalId terminal) {
    Moment moment = engine.now();
    try (BadgeKeys keys = code.keys()) {
      Judged judged = engine.read(tx -> judge(tx, keys, terminal, moment));
      judged.event().ifPresent(event -> record(event, moment));
      if (judged.recognition() instanceof Recognition.Unrecognised) {
        strange.note(terminal, moment.monotonicMicros());
      }
      return judged.recognition();
    }
  }

  private Judged judge(Transaction tx, BadgeKeys keys, TerminalId terminal, Moment moment) {
    List<CodeRow> found =
        tx.table(Tables.CODE).where(Tables.CODE_BY_CREDENTIAL, keys.credentialId());
    if (found.isEmpty()) {
      return new Judged(new Recognition.Unrecognised(), Optional.empty());
    }
    CodeRow code = found.getFirst();
    if (!code.live()) {
      AuditEvent alarm =
          refusal(AuditType.COPY_ALARM, "REVOKED", terminal).with(code.codeId().value());
      return new Judged(new Recognition.Revoked(code.codeId()), Optional.of(alarm));
    }
    Optional<Standing> standing = Standing.read(tx, code, moment);
    if (standing.isEmpty()) {
      return new Judged(new Recognition.Unrecognised(), Optional.empty());
    }
    return switch (open(standing.get(), keys)) {
      case Opened.NotOpened() ->
          new Judged(
              new Recognition.Unrecognised(),
              Optional.of(
                  about(refusal(AuditType.BADGE_REFUSED, "ENVELOPE", terminal), standing.get())));
      case Opened.Key(SecretBytes userKey) -> opened(tx, standing.get(), userKey, terminal, moment);
    };
  }

  private static Opened open(Standing standing, BadgeKeys keys) {
    EnvelopeContext context =
        EnvelopeContext.badge(
            standing.code().kind(),
            keys.credentialId(),
            standing.method().methodId(),
            standing.method().workerId(),
            standing.method().pinGeneration());
    return standing
        .code()
        .envelope()
        .map(envelope -> Envelope.open(envelope, context, keys))
        .orElse(new Opened.NotOpened());
  }

  /** The badge is real: from here on the holder may be told why it does not work. */
  private Judged opened(
      Transaction tx, Standing standing, SecretBytes userKey, TerminalId terminal, Moment moment) {
    Recognition recognition = judgeOpened(tx, standing, userKey, terminal, moment);
    if (recognition instanceof Recognition.Recognised(Known known)) {
      boolean copied = copies.sees(known.codeId(), terminal, moment.monotonicMicros());
      AuditEvent alarm = about(refusal(AuditType.COPY_ALARM, "TWO_TERMINALS", terminal), standing);
      return new Judged(recognition, copied ? Optional.of(alarm) : Optional.empty());
    }
    userKey.close();
    String reason =
        recognition instanceof Recognition.NotAllowedHere(var id, Withdrawal why)
            ? why.name()
            : recognition instanceof Recognition.LockedUntil ? "LOCKED" : standing.state().name();
    AuditEvent event = about(refusal(AuditType.BADGE_REFUSED, reason, terminal), standing);
    return new Judged(recognition, Optional.of(event));
  }

  private Recognition judgeOpened(
      Transaction tx, Standing standing, SecretBytes userKey, TerminalId terminal, Moment moment) {
    CodeRow code = standing.code();
    Optional<Withdrawal> withdrawal = standing.withdrawal(tx, engine, terminal, moment);
    Optional<Lock> lock = lock(tx, standing, moment);
    if (standing.state() == CodeState.AWAITING_PROOF) {
      return new Recognition.AwaitingProof(new PendingProof(code.codeId(), terminal));
    }
    if (standing.state() == CodeState.NOT_YET_ACTIVE) {
      return new Recognition.NotYetActive(code.codeId(), code.start());
    }
    if (standing.state() == CodeState.EXPIRED) {
      return new Recognition.Expired(code.codeId(), code.expiry());
    }
    if (standing.state() == CodeState.SUSPENDED) {
      return new Recognition.NotAllowedHere(code.codeId(), Withdrawal.CODE_SUSPENDED);
    }
    if (withdrawal.isPresent()) {
      return new Recognition.NotAllowedHere(code.codeId(), withdrawal.get());
    }
    if (lock.isPresent()) {
      return new Recognition.LockedUntil(code.codeId(), lock.get());
    }
    return new Recognition.Recognised(
        new Known(
            code.codeId(),
            code.kind(),
            standing.method().methodId(),
            standing.pin().pinId(),
            standing.worker().workerId(),
            standing.worker().language(),
            terminal,
            userKey));
  }

  private Optional<Lock> lock(Transaction tx, Standing standing, Moment moment) {
    LockState state = engine.lockout().state(tx, standing.pin().pinId(), moment);
    return Lock.of(state, moment);
  }

  private void record(AuditEvent event, Moment moment) {
    engine.write(
        tx -> {
          engine.trail().append(tx, moment, event);
          return event;
        });
  }

  private static AuditEvent refusal(AuditType type, String reason, TerminalId terminal) {
    return AuditEvent.failure(type, Source.FACE.code(), reason).at(terminal);
  }

  private static AuditEvent about(AuditEvent event, Standing standing) {
    return event
        .about(standing.worker().pseudonym(), standing.worker().subjectKeyId())
        .with(standing.code().codeId().value());
  }
}
