package org.floorpass.auth.audit;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.SessionId;
import org.floorpass.auth.id.SubjectKeyId;
import org.floorpass.auth.id.TerminalId;

/**
 * What happened, without when and where in the chain. Persons are pseudonyms; reason and detail
 * never hold names, PINs or codes.
 *
 * @param actor who did it; empty for the box itself and its command line
 * @param subject whom it was done to
 * @param subjectKey names the key that the record's personal fields are encrypted under
 * @param object a code, token, group or other thing it was done with
 * @param reason exact, a short word
 * @param detail further facts, at most {@link #LONGEST_DETAIL} characters
 * @param count how many, for summed records
 * @param source which door it came in by
 */
public record AuditEvent(
    AuditType type,
    AuditOutcome outcome,
    Optional<Pseudonym> actor,
    Optional<Pseudonym> subject,
    Optional<SubjectKeyId> subjectKey,
    Optional<TerminalId> terminal,
    Optional<SessionId> session,
    Optional<UUID> object,
    Optional<String> reason,
    Optional<String> detail,
    OptionalLong count,
    String source) {
  /** Keeps a record to about half a kilobyte. */
  public static final int LONGEST_DETAIL = 200;

  /** An event with nothing but its type, outcome and door. */
  public static AuditEvent of(AuditType type, AuditOutcome outcome, String source) {
    return new AuditEvent(
        type,
        outcome,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        source);
  }

  /** Short for a success. */
  public static AuditEvent success(AuditType type, String source) {
    return of(type, AuditOutcome.SUCCESS, source);
  }

  /** Short for a failure. */
  public static AuditEvent failure(AuditType type, String source, String reason) {
    return of(type, AuditOutcome.FAILURE, source).because(reason);
  }

  /** With an actor. */
  public AuditEvent by(Optional<Pseudonym> who) {
    return new AuditEvent(
        type,
        outcome,
        who,
        subject,
        subjectKey,
        terminal,
        session,
        object,
        reason,
        detail,
        count,
        source);
  }

  /** With a subject. */
  public AuditEvent about(Pseudonym who, SubjectKeyId key) {
    return new AuditEvent(
        type,
        outcome,
        actor,
        Optional.of(who),
        Optional.of(key),
        terminal,
        session,
        object,
        reason,
        detail,
        count,
        source);
  }

  /** With a terminal. */
  public AuditEvent at(TerminalId where) {
    return new AuditEvent(
        type,
        outcome,
        actor,
        subject,
        subjectKey,
        Optional.of(where),
        session,
        object,
        reason,
        detail,
        count,
        source);
  }

  /** With a session. */
  public AuditEvent in(SessionId id) {
    return new AuditEvent(
        type,
        outcome,
        actor,
        subject,
        subjectKey,
        terminal,
        Optional.of(id),
        object,
        reason,
        detail,
        count,
        source);
  }

  /** With a thing. */
  public AuditEvent with(UUID thing) {
    return new AuditEvent(
        type,
        outcome,
        actor,
        subject,
        subjectKey,
        terminal,
        session,
        Optional.of(thing),
        reason,
        detail,
        count,
        source);
  }

  /** With a reason. */
  public AuditEvent because(String why) {
    return new AuditEvent(
        type,
        outcome,
        actor,
        subject,
        subjectKey,
        terminal,
        session,
        object,
        Optional.of(why),
        detail,
        count,
        source);
  }

  /** With a detail, cut to the limit. */
  public AuditEvent noting(String what) {
    String cut = what.length() > LONGEST_DETAIL ? what.substring(0, LONGEST_DETAIL) : what;
    return new AuditEvent(
        type,
        outcome,
        actor,
        subject,
        subjectKey,
        terminal,
        session,
        object,
        reason,
        Optional.of(cut),
        count,
        source);
  }

  /** With a count. */
  public AuditEvent counting(long times) {
    return new AuditEvent(
        type,
        outcome,
        actor,
        subject,
        subjectKey,
        terminal,
        session,
        object,
        reason,
        detail,
        OptionalLong.of(times),
        source);
  }
}
