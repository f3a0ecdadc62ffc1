package org.floorpass.auth.signin;

import java.time.Instant;
import org.floorpass.auth.id.CodeId;

/**
 * What a badge code is to this terminal, now. Before the PIN, {@link Unrecognised} and {@link
 * Revoked} read the same on screen; the other refusals only come up after the code's envelope
 * opened, so whoever sees them holds the badge.
 */
public sealed interface Recognition {
  /**
   * A live badge: ask for the PIN. The receiver closes it when the attempt is over or abandoned.
   *
   * @param known goes to signIn unchanged
   */
  record Recognised(Known known) implements Recognition {}

  /**
   * Printed here or elsewhere and not read back yet.
   *
   * @param pending what a station that has the job hands to prove
   */
  record AwaitingProof(PendingProof pending) implements Recognition {}

  /**
   * Too early.
   *
   * @param start valid from here
   */
  record NotYetActive(CodeId codeId, Instant start) implements Recognition {}

  /**
   * Too late.
   *
   * @param expiry ended here
   */
  record Expired(CodeId codeId, Instant expiry) implements Recognition {}

  /** Revoked or deleted; an alarm has been raised. */
  record Revoked(CodeId codeId) implements Recognition {}

  /** No such code, or its envelope does not open. */
  record Unrecognised() implements Recognition {}

  /**
   * The PIN takes no attempt now.
   *
   * @param lock until when, or until whom
   */
  record LockedUntil(CodeId codeId, Lock lock) implements Recognition {}

  /**
   * The worker, terminal or time does not fit the rules.
   *
   * @param reason for the audit and the supervisor; the screen shows one text
   */
  record NotAllowedHere(CodeId codeId, Withdrawal reason) implements Recognition {}
}
