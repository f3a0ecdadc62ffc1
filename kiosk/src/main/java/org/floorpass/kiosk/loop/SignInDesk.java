package org.floorpass.kiosk.loop;

import java.time.Duration;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.Parsed;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.PinChangeTicket;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.Session;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.signin.SignOutReason;

/**
 * What the loop asks of auth-core, at one terminal. Called on the loop's executors, one call at a
 * time on each; blocking is bounded by the store and by one hash. Anticipated refusals are values;
 * an exception means a bug or lost storage.
 */
public interface SignInDesk {
  /** What this code is, here and now; the code stays the caller's to close. */
  Recognition recognise(BadgeCode code);

  /** Counts a code that is none of ours, or damaged; never {@link Parsed.Valid}. */
  void strangeScan(Parsed parsed);

  /**
   * Verifies a PIN; the attempt is durable before the comparison. Takes {@code known} over; the PIN
   * stays the caller's to close.
   */
  SignInOutcome signIn(Known known, Pin pin);

  /** Sets the new PIN; ticket and PIN stay the caller's to close. */
  PinChangeOutcome changePin(PinChangeTicket ticket, Pin next);

  /** Ends a session; ending it twice changes nothing. */
  void signOut(Session session, SignOutReason reason);

  /** How long after OK a verdict is shown, whatever it is; the loop asks before each attempt. */
  Duration verdictDeadline();
}
