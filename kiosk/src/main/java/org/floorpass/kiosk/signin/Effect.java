package org.floorpass.kiosk.signin;

import java.time.Duration;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.PendingProof;
import org.floorpass.auth.signin.Session;
import org.floorpass.auth.signin.SignOutReason;

/** What a step asks of the shell. Secrets in an effect belong to whoever performs it. */
public sealed interface Effect {
  /**
   * Look the badge up; answer with {@link Event.Recognised}.
   *
   * @param attempt to be given back
   * @param code closed by the performer
   */
  record Recognise(long attempt, BadgeCode code) implements Effect {}

  /**
   * Verify the PIN; answer with {@link Event.PinJudged} at the fixed deadline.
   *
   * @param attempt to be given back
   * @param known taken over by the performer; comes back inside the outcome if it is still good
   * @param pin closed by the performer
   */
  record SignIn(long attempt, Known known, Pin pin) implements Effect {}

  /**
   * Set the new PIN; answer with {@link Event.PinChanged} at the fixed deadline.
   *
   * @param attempt to be given back
   * @param change to be given back
   * @param pin closed by the performer
   */
  record ChangePin(long attempt, State.Change change, Pin pin) implements Effect {}

  /**
   * Record a proof scan; answer with {@link Event.ProofJudged}.
   *
   * @param attempt to be given back
   * @param pending which badge
   */
  record Prove(long attempt, PendingProof pending) implements Effect {}

  /**
   * Count a scan that is no badge, for the audit.
   *
   * @param damaged ours, but misread or damaged
   */
  record CountStrange(boolean damaged) implements Effect {}

  /**
   * End a session.
   *
   * @param session of the person
   * @param reason why
   */
  record EndSession(Session session, SignOutReason reason) implements Effect {}

  /**
   * Zero what nobody needs any more.
   *
   * @param secret one of the types that {@link Secrets} knows
   */
  record Wipe(AutoCloseable secret) implements Effect {
    @Override
    public String toString() {
      return "Wipe[" + secret.getClass().getSimpleName() + "]";
    }
  }

  /**
   * Start the one deadline anew; {@link Event.DeadlinePassed} comes when it is over.
   *
   * @param after from now
   */
  record Arm(Duration after) implements Effect {}

  /** No deadline any more. */
  record Disarm() implements Effect {}
}
