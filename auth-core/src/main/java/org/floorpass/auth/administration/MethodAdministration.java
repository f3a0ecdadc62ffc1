package org.floorpass.auth.administration;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.pin.IssuedPin;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.role.Caller;

/**
 * A worker's method: enrolment, codes and PIN (functional model, section 4). Calls that set or
 * check a PIN hash it in the calling thread (a fraction of a second).
 */
public final class MethodAdministration {
  /** The worker's method; refused with NotFound when there is none. */
  public Outcome<MethodView> read(Caller caller, WorkerId worker) {
    throw new UnsupportedOperationException("not yet");
  }

  /** One code, also a revoked one; for following an order. */
  public Outcome<CodeView> code(Caller caller, CodeId code) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Makes a method with its standard code and a temporary PIN. An old method without a live code is
   * replaced. Works with the issuer's key closed.
   *
   * @param pin the supervisor's choice, stays the caller's to close; empty: generated
   */
  public Outcome<Enrolment> enrol(
      Caller caller, WorkerId worker, CodeOrder standard, Optional<Pin> pin) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Issues another code that keeps the PIN; refused while one of that kind is live. Needs the
   * issuer's key open.
   */
  public Outcome<Enrolment> issue(Caller caller, WorkerId worker, CodeOrder order) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Revokes the live code of that kind and issues another that keeps the PIN, in one step. Needs
   * the issuer's key open; nothing is revoked otherwise.
   */
  public Outcome<Enrolment> replace(
      Caller caller, WorkerId worker, CodeOrder order, RevokeReason reason) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * As {@link #replace}, with a new generated PIN: for stolen badges, and for a station whose
   * issuer's key is closed. Other live codes of the method keep working with the new PIN.
   */
  public Outcome<Enrolment> replaceAndReset(
      Caller caller, WorkerId worker, CodeOrder order, RevokeReason reason) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Moves the expiry of the live standard code, up to 395 days from its start. */
  public Outcome<CodeView> extend(Caller caller, WorkerId worker, Instant expiry) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Ends the code of that kind, live or expired; the PIN stays. */
  public Outcome<CodeView> revoke(
      Caller caller, WorkerId worker, CodeKind kind, RevokeReason reason) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Ends exactly this code if it is still there: a badge that was not printed or not proven. */
  public Outcome<CodeView> voidCode(Caller caller, CodeId code, RevokeReason reason) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Deletes the method with all its codes and its PIN. */
  public Outcome<WorkerId> delete(Caller caller, WorkerId worker) {
    throw new UnsupportedOperationException("not yet");
  }

  /** A new generated temporary PIN; codes stay. Works with the issuer's key closed. */
  public Outcome<IssuedPin> resetPin(Caller caller, WorkerId worker) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * The worker changes their own PIN (updatePin): counts as an attempt, needs a delegated caller or
   * a live session of that worker. Both PINs stay the caller's to close.
   */
  public Outcome<PinView> updatePin(Caller caller, Pin current, Pin next) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Gives a locked PIN three further tries; at most three times without a success. */
  public Outcome<PinView> unlock(Caller caller, WorkerId worker) {
    throw new UnsupportedOperationException("not yet");
  }
}
