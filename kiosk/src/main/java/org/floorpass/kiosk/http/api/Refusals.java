package org.floorpass.kiosk.http.api;

import io.helidon.http.Status;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.Refusal;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.signin.Lock;

/** How a refusal of the core reads over HTTP: one status and one stable code for each. */
public final class Refusals {
  private Refusals() {}

  /** The value of an outcome; a refused one ends the request. */
  public static <T> T orRefuse(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal refusal) -> throw new ApiRefusal(error(refusal));
    };
  }

  /** The error for a refusal. */
  public static ApiError error(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotAllowed _ -> ApiError.forbidden();
      case Refusal.NotFound(Refusal.Thing what) -> ApiError.notFound(absent(what));
      case Refusal.Conflicting(Refusal.Conflict conflict) -> conflicting(conflict);
      case Refusal.Invalid(String _, String sentence) -> ApiError.badRequest(sentence);
      case Refusal.PinRefused(PinFault fault) ->
          ApiError.of(Status.BAD_REQUEST_400, "invalidPin", "Invalid PIN: " + sentence(fault));
      case Refusal.WrongPin _ ->
          ApiError.of(Status.FORBIDDEN_403, "wrongPin", "The current PIN is not right.");
      case Refusal.PinLocked(Lock lock) ->
          ApiError.of(Status.FORBIDDEN_403, "pinLocked", "The PIN is locked " + sentence(lock));
      case Refusal.IssuerClosed _ ->
          ApiError.of(
              Status.SERVICE_UNAVAILABLE_503,
              "issuerClosed",
              "A new code that keeps the PIN needs the issuing station open. Open it, or issue a"
                  + " code with a new temporary PIN.");
      case Refusal.PolicyForbids _ ->
          ApiError.of(
              Status.FORBIDDEN_403,
              "policyForbids",
              "The authentication policy does not let this user have a QR code.");
    };
  }

  private static String absent(Refusal.Thing what) {
    return switch (what) {
      case WORKER -> "There is no such user.";
      case GROUP -> "There is no such group.";
      case UNIT -> "There is no such administrative unit.";
      case METHOD -> "The user has no QR code method.";
      case CODE -> "There is no such code.";
      case TOKEN -> "There is no such token.";
      case ADMINISTRATOR -> "There is no such administrator.";
      case TERMINAL -> "There is no such terminal.";
      case ROLE_GRANT -> "There is no such role.";
      case SESSION -> "There is no such session.";
    };
  }

  private static ApiError conflicting(Refusal.Conflict conflict) {
    return switch (conflict) {
      case METHOD_ACTIVE -> conflict("methodActive", "The user has a method with a live code.");
      case CODE_ACTIVE ->
          conflict("codeActive", "A live code of that kind exists; delete it first.");
      case NO_ACTIVE_CODE -> conflict("noActiveCode", "There is no live code of that kind.");
      case NOT_EDITABLE -> conflict("notEditable", "A temporary code can't be edited.");
      case NAME_TAKEN -> conflict("nameTaken", "That name is taken.");
      case CHANGED_MEANWHILE ->
          conflict("changedMeanwhile", "Somebody else changed it meanwhile; read it again.");
      case ALREADY_ISSUED ->
          conflict(
              "alreadyIssued",
              "This request was answered before, and a code is shown only once. Delete the code and"
                  + " issue another.");
      case NOT_LOCKED -> conflict("notLocked", "The PIN is not locked.");
      case ONLY_RESET_HELPS ->
          conflict("onlyResetHelps", "The PIN was unlocked too often; reset it.");
      case ALREADY_CLAIMED -> conflict("alreadyClaimed", "The appliance has an administrator.");
      case LAST_ADMINISTRATOR ->
          conflict("lastAdministrator", "Nobody who can give roles would be left.");
      case TOO_MANY -> conflict("tooMany", "A limit of the appliance is reached.");
    };
  }

  private static ApiError conflict(String code, String message) {
    return ApiError.of(Status.CONFLICT_409, code, message);
  }

  /** What is wrong with a new PIN, in the words of whoever chose it. */
  public static String sentence(PinFault fault) {
    return switch (fault) {
      case PinFault.TooShort(int minimum) -> "it needs at least " + minimum + " digits.";
      case PinFault.Repeats _ -> "it repeats the same digits.";
      case PinFault.Sequence _ -> "it counts up or down.";
      case PinFault.Common _ -> "it is easy to guess.";
      case PinFault.SameAsBefore _ -> "it is the same as before.";
    };
  }

  private static String sentence(Lock lock) {
    return switch (lock) {
      case Lock.Waiting waiting -> "until " + waiting.until() + ".";
      case Lock.HardStop _ -> "until an administrator unlocks or resets it.";
    };
  }
}
