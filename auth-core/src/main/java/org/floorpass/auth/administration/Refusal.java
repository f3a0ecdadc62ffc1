package org.floorpass.auth.administration;

import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.signin.Lock;

/** Why an administrative call changed nothing; one switch over it makes a complete reply. */
public sealed interface Refusal {
  /**
   * The caller's roles do not allow it (403). A scoped manager gets {@link NotFound} for workers of
   * other units instead, so that nothing is given away.
   *
   * @param operation what was asked
   */
  record NotAllowed(Operation operation) implements Refusal {}

  /**
   * There is no such thing, or not for this caller (404).
   *
   * @param what names it
   */
  record NotFound(Thing what) implements Refusal {}

  /**
   * What is there stands in the way (409).
   *
   * @param conflict a stable code for it
   */
  record Conflicting(Conflict conflict) implements Refusal {}

  /**
   * A value is outside its bounds (400).
   *
   * @param field its name as the caller gave it
   * @param sentence one clear sentence, free of secrets
   */
  record Invalid(String field, String sentence) implements Refusal {}

  /**
   * The new PIN breaks a rule (400).
   *
   * @param fault the first rule that it breaks
   */
  record PinRefused(PinFault fault) implements Refusal {}

  /** The current PIN was wrong; the attempt was counted (403). */
  record WrongPin() implements Refusal {}

  /**
   * The PIN takes no attempt now (403 pinLocked).
   *
   * @param lock until when, or until whom
   */
  record PinLocked(Lock lock) implements Refusal {}

  /** Another code that keeps the PIN needs the issuer's key, and it is closed (503). */
  record IssuerClosed() implements Refusal {}

  /** The policy does not let this worker have the method (403). */
  record PolicyForbids() implements Refusal {}

  /** What a {@link NotFound} names. */
  enum Thing {
    WORKER,
    GROUP,
    UNIT,
    METHOD,
    CODE,
    TOKEN,
    ADMINISTRATOR,
    TERMINAL,
    ROLE_GRANT,
    SESSION
  }

  /** Stable codes of what stands in the way. */
  enum Conflict {
    /** The worker has a method with a live code. */
    METHOD_ACTIVE,
    /** A live code of that kind exists. */
    CODE_ACTIVE,
    /** The method has no live code of that kind to change. */
    NO_ACTIVE_CODE,
    /** Temporary codes are never edited. */
    NOT_EDITABLE,
    /** The name is taken. */
    NAME_TAKEN,
    /** Somebody else changed it since it was read. */
    CHANGED_MEANWHILE,
    /** The same request was answered before; its image is gone (alreadyIssued). */
    ALREADY_ISSUED,
    /** The PIN is not locked. */
    NOT_LOCKED,
    /** Three unlocks without a success: only a reset helps. */
    ONLY_RESET_HELPS,
    /** An administrator exists already, or the claim code was used. */
    ALREADY_CLAIMED,
    /** It would leave nobody who can give roles. */
    LAST_ADMINISTRATOR,
    /** A limit of the appliance is reached. */
    TOO_MANY
  }
}
