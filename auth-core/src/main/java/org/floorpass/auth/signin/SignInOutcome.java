package org.floorpass.auth.signin;

import java.time.Duration;
import java.util.OptionalInt;

/** The verdict on a PIN. Whatever it is, the attempt was durable before the comparison. */
public sealed interface SignInOutcome {
  /**
   * In.
   *
   * @param session lives in memory until sign-out
   */
  record SignedIn(Session session) implements SignInOutcome {}

  /**
   * The PIN was right and must be changed before there is a session.
   *
   * @param ticket for changePin; closed by the receiver
   * @param reason why
   * @param minimumLength digits of the new PIN
   */
  record PinChangeRequired(PinChangeTicket ticket, PinChangeReason reason, int minimumLength)
      implements SignInOutcome {}

  /** The PIN was right, but it is a temporary one whose time is over: a supervisor resets it. */
  record TemporaryPinExpired() implements SignInOutcome {}

  /**
   * Wrong.
   *
   * @param known the badge, for the next try without a new scan; closed by the receiver
   * @param triesLeft before the hard stop; present from the second failure in a row
   * @param delay before the next attempt; zero when it may be made at once
   */
  record WrongPin(Known known, OptionalInt triesLeft, Duration delay) implements SignInOutcome {}

  /**
   * Not compared at all, and not counted.
   *
   * @param lock until when, or until whom
   */
  record LockedOut(Lock lock) implements SignInOutcome {}

  /**
   * Judged anew after the hash, and something had changed; the screen says the same as for a wrong
   * PIN.
   *
   * @param reason exact, for the audit
   */
  record Withdrawn(Withdrawal reason) implements SignInOutcome {}
}
