package org.floorpass.auth.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.BadgeKeys;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.IssuedCode;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.engine.PinSetter;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.policy.Policy;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;

/** Makes codes: checks their times, generates the secret, stores keys and envelope. */
final class CodeIssue {
  /** A caller that gives only an end counted its hours a moment ago. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  private final Engine engine;

  CodeIssue(Engine engine) {
    this.engine = engine;
  }

  /** When a code is valid. */
  record Span(Instant start, Instant expiry) {}

  /** The times of a code, or why they cannot be. */
  static Outcome<Span> span(CodeOrder order, Policy policy, Moment moment) {
    Instant start = order.start().orElse(moment.at()).truncatedTo(ChronoUnit.MICROS);
    Instant expiry =
        order
            .expiry()
            .orElse(start.plus(defaultLength(order.kind(), policy)))
            .truncatedTo(ChronoUnit.MICROS);
    Instant latestStart = moment.at().plus(CodeOrder.LATEST_START_DAYS, ChronoUnit.DAYS);
    if (start.isAfter(latestStart)) {
      return Desk.invalid("startDateTime", "The start lies more than 395 days ahead.");
    }
    if (!expiry.isAfter(start)) {
      return Desk.invalid("expireDateTime", "The code would end before it starts.");
    }
    if (!expiry.isAfter(moment.at())) {
      return Desk.invalid("expireDateTime", "The code would have ended already.");
    }
    Duration length = Duration.between(start, expiry);
    Duration slack = order.start().isEmpty() ? SLACK : Duration.ZERO;
    return lengthFault(order.kind(), length, slack)
        .<Outcome<Span>>map(Outcome::refused)
        .orElse(Outcome.done(new Span(start, expiry)));
  }

  /** Why a standard code cannot end then. */
  static Optional<Refusal> standardFault(Instant start, Instant expiry, Moment moment) {
    if (!expiry.isAfter(start) || !expiry.isAfter(moment.at())) {
      return Optional.of(
          new Refusal.Invalid("expireDateTime", "The code would have ended already."));
    }
    return lengthFault(CodeKind.STANDARD, Duration.between(start, expiry), Duration.ZERO);
  }

  private static Optional<Refusal> lengthFault(CodeKind kind, Duration length, Duration slack) {
    return switch (kind) {
      case STANDARD ->
          length.compareTo(Duration.ofDays(Policy.LONGEST_LIFETIME_DAYS).plus(slack)) > 0
              ? Optional.of(
                  new Refusal.Invalid("expireDateTime", "A standard code lives at most 395 days."))
              : Optional.empty();
      case TEMPORARY -> {
        Duration least = Duration.ofHours(CodeOrder.SHORTEST_TEMPORARY_HOURS).minus(slack);
        Duration most = Duration.ofHours(CodeOrder.LONGEST_TEMPORARY_HOURS).plus(slack);
        yield length.compareTo(least) < 0 || length.compareTo(most) > 0
            ? Optional.of(
                new Refusal.Invalid("expireDateTime", "A temporary code lives 1 to 12 hours."))
            : Optional.empty();
      }
    };
  }

  private static Duration defaultLength(CodeKind kind, Policy policy) {
    return switch (kind) {
      case STANDARD -> Duration.ofDays(policy.standardLifetimeDays());
      case TEMPORARY -> Duration.ofHours(CodeOrder.DEFAULT_TEMPORARY_HOURS);
    };
  }

  /** Stores a new code under the method's present PIN; its digits live in the result only. */
  IssuedCode issue(
      Transaction tx,
      MethodRow method,
      CodeOrder order,
      Span span,
      SecretBytes userKey,
      Moment moment) {
    CodeId id = new CodeId(engine.ids().next());
    try (BadgeCode code = BadgeCode.generate(engine.machine().random());
        BadgeKeys keys = code.keys()) {
      CodeRow bare = bare(id, method, order, span, keys, moment);
      Bytes envelope = PinSetter.sealToBadge(bare, method, userKey);
      tx.table(Tables.CODE).insert(sealed(bare, envelope));
      return new IssuedCode(
          id,
          order.kind(),
          span.start(),
          span.expiry(),
          order.proof(),
          SecretBytes.owning(code.digits()));
    }
  }

  /** {@link CodeRow#sealedAnew} counts a change; a fresh row begins at version 1. */
  private static CodeRow sealed(CodeRow bare, Bytes envelope) {
    return bare.sealedAnew(bare.pinId(), envelope);
  }

  private CodeRow bare(
      CodeId id, MethodRow method, CodeOrder order, Span span, BadgeKeys keys, Moment moment) {
    return new CodeRow(
        id,
        keys.credentialId(),
        order.kind(),
        method.methodId(),
        method.workerId(),
        method.pinId(),
        Optional.of(keys.publicKey()),
        Optional.empty(),
        moment.at(),
        span.start(),
        span.expiry(),
        order.proof() == ProofDemand.BY_SCAN,
        Optional.empty(),
        Optional.empty(),
        engine.trail().origin().node(),
        moment.boot(),
        moment.monotonicMicros(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        0);
  }
}
