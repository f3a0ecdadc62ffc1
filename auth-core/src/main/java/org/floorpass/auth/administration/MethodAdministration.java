package org.floorpass.auth.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.pin.IssuedPin;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.signin.SignInProtocol;

/**
 * A worker's method: enrolment, codes and PIN (functional model, section 4). Calls that set or
 * check a PIN hash it in the calling thread (a fraction of a second).
 */
public final class MethodAdministration {
  private final Enroller enroller;
  private final CodeDesk codes;
  private final PinDesk pins;

  MethodAdministration(Desk desk, SignInProtocol signIn, PendingProofs pending) {
    this.enroller = new Enroller(desk, pending);
    this.codes = new CodeDesk(desk);
    this.pins = new PinDesk(desk, signIn);
  }

  /** The worker's method; refused with NotFound when there is none. */
  public Outcome<MethodView> read(Caller caller, WorkerId worker) {
    return codes.read(caller, worker);
  }

  /** One code, also a revoked one; for following an order. */
  public Outcome<CodeView> code(Caller caller, CodeId code) {
    return codes.code(caller, code);
  }

  /**
   * Makes a method with its standard code and a temporary PIN. An old method without a live code is
   * replaced. Works with the issuer's key closed.
   *
   * @param pin the supervisor's choice, stays the caller's to close; empty: generated
   */
  public Outcome<Enrolment> enrol(
      Caller caller, WorkerId worker, CodeOrder standard, Optional<Pin> pin) {
    return enroller.enrol(caller, worker, standard, pin);
  }

  /**
   * Issues another code that keeps the PIN; refused while one of that kind is live. Needs the
   * issuer's key open.
   */
  public Outcome<Enrolment> issue(Caller caller, WorkerId worker, CodeOrder order) {
    return enroller.issue(caller, worker, order, Optional.empty());
  }

  /**
   * Revokes the live code of that kind, if there is one, and issues another that keeps the PIN, in
   * one step. Needs the issuer's key open; nothing is revoked otherwise.
   */
  public Outcome<Enrolment> replace(
      Caller caller, WorkerId worker, CodeOrder order, RevokeReason reason) {
    return enroller.issue(caller, worker, order, Optional.of(reason));
  }

  /**
   * As {@link #replace}, with a new generated PIN: for stolen badges, and for a station whose
   * issuer's key is closed. Other live codes of the method keep working with the new PIN.
   */
  public Outcome<Enrolment> replaceAndReset(
      Caller caller, WorkerId worker, CodeOrder order, RevokeReason reason) {
    return enroller.replaceAndReset(caller, worker, order, reason);
  }

  /** Moves the expiry of the live standard code, up to 395 days from its start. */
  public Outcome<CodeView> extend(Caller caller, WorkerId worker, Instant expiry) {
    return codes.extend(caller, worker, expiry);
  }

  /** Ends the code of that kind, live or expired; the PIN stays. */
  public Outcome<CodeView> revoke(
      Caller caller, WorkerId worker, CodeKind kind, RevokeReason reason) {
    return codes.revoke(caller, worker, kind, reason);
  }

  /** Ends exactly this code if it is still there: a badge that was not printed or not proven. */
  public Outcome<CodeView> voidCode(Caller caller, CodeId code, RevokeReason reason) {
    return codes.voidCode(caller, code, reason);
  }

  /** Lets a code sign in again that a restore suspended; the supervisor has the badge list. */
  public Outcome<CodeView> release(Caller caller, CodeId code) {
    return codes.release(caller, code);
  }

  /** The codes that a restore suspended. */
  public Outcome<List<CodeView>> suspended(Caller caller) {
    return codes.suspended(caller);
  }

  /** Deletes the method with all its codes and its PIN. */
  public Outcome<WorkerId> delete(Caller caller, WorkerId worker) {
    return codes.delete(caller, worker);
  }

  /** A new generated temporary PIN; codes stay. Works with the issuer's key closed. */
  public Outcome<IssuedPin> resetPin(Caller caller, WorkerId worker) {
    return pins.reset(caller, worker);
  }

  /**
   * The worker changes their own PIN (updatePin): counts as an attempt, needs a delegated caller or
   * a live session of that worker. Both PINs stay the caller's to close.
   */
  public Outcome<PinView> updatePin(Caller caller, Pin current, Pin next) {
    return pins.update(caller, current, next);
  }

  /** Gives a locked PIN three further tries; at most three times without a success. */
  public Outcome<PinView> unlock(Caller caller, WorkerId worker) {
    return pins.unlock(caller, worker);
  }
}
