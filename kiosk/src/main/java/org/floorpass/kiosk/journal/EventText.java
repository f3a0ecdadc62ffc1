package org.floorpass.kiosk.journal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.floorpass.auth.signin.Lock;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.PinChangeReason;
import org.floorpass.auth.signin.ProofOutcome;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.kiosk.signin.Equipment;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Key;
import org.floorpass.kiosk.signin.Mark;
import org.floorpass.kiosk.signin.State;

/** Events in the words of the journal's format. Confined to the recorder. */
final class EventText {
  /** Numbers of badges and orders; beyond this the oldest gets a new one. */
  private static final int MAX_NUMBERED = 256;

  private final Numbers<Mark> badges = new Numbers<>("b");
  private final Numbers<String> orders = new Numbers<>("o");

  String of(Event event) {
    return switch (event) {
      case Event.Started _ -> "started";
      case Event.BadgeSeen(_, Mark mark, _) -> "badge " + badges.of(mark);
      case Event.OtherCodeSeen(boolean damaged, _) -> "other " + (damaged ? "damaged" : "foreign");
      case Event.Recognised(long attempt, var recognition) ->
          "recognised " + attempt + " " + recognition(recognition);
      case Event.PinJudged(long attempt, var outcome) ->
          "judged " + attempt + " " + verdict(outcome);
      case Event.PinChanged(long attempt, State.Change change, var outcome) ->
          "changed " + attempt + " " + change(change) + " " + changed(outcome);
      case Event.ProofJudged(long attempt, var proof) -> "proof " + attempt + " " + proof(proof);
      case Event.EffectFailed(long attempt) -> "failed " + attempt;
      case Event.KeyPressed(Key key) -> "key " + key(key);
      case Event.KeyPressedOn(Key key, long screen) -> "key " + key(key) + " @" + screen;
      case Event.DeadlinePassed _ -> "deadline";
      case Event.EquipmentChanged(Equipment.Device device) -> "device " + device(device);
      case Event.MaintenanceBegan _ -> "maintenance on";
      case Event.MaintenanceEnded _ -> "maintenance off";
      case Event.PrintingBegan(String order) -> "print began " + orders.of(order);
      case Event.BadgePrinted(String order) -> "print printed " + orders.of(order);
      case Event.PrintingStopped(String order) -> "print stopped " + orders.of(order);
      case Event.LanguageChosen(String tag) -> "language " + word(tag);
    };
  }

  private static String recognition(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Recognised _ -> "known";
      case Recognition.AwaitingProof _ -> "awaiting-proof";
      case Recognition.NotYetActive _ -> "not-yet-active";
      case Recognition.Expired _ -> "expired";
      case Recognition.Revoked _ -> "revoked";
      case Recognition.Unrecognised _ -> "unrecognised";
      case Recognition.LockedUntil(_, Lock lock) -> "locked " + lock(lock);
      case Recognition.NotAllowedHere _ -> "not-allowed";
    };
  }

  private static String verdict(SignInOutcome outcome) {
    return switch (outcome) {
      case SignInOutcome.SignedIn _ -> "signed-in";
      case SignInOutcome.PinChangeRequired(_, var reason, int minimum) ->
          "change "
              + minimum
              + (reason == PinChangeReason.POLICY_LENGTH ? " policy" : " temporary");
      case SignInOutcome.TemporaryPinExpired _ -> "temporary-expired";
      case SignInOutcome.WrongPin(_, var tries, var delay) ->
          "wrong " + (tries.isPresent() ? tries.getAsInt() : "-") + " " + delay.toMillis();
      case SignInOutcome.LockedOut(Lock lock) -> "locked " + lock(lock);
      case SignInOutcome.Withdrawn _ -> "withdrawn";
    };
  }

  private static String change(State.Change change) {
    return change.minimumLength() + (change.policy() ? " policy" : " temporary");
  }

  /** Why a PIN was refused says something about it, so it is not here. */
  private static String changed(PinChangeOutcome outcome) {
    return switch (outcome) {
      case PinChangeOutcome.Changed _ -> "done";
      case PinChangeOutcome.Refused _ -> "refused";
      case PinChangeOutcome.Withdrawn _ -> "withdrawn";
    };
  }

  private static String proof(Event.Proof proof) {
    return switch (proof) {
      case Event.Proof.Recorded(ProofOutcome.Proven _) -> "proven";
      case Event.Proof.Recorded(ProofOutcome.AlreadyProven _) -> "again";
      case Event.Proof.Recorded(ProofOutcome.NoLongerPending _) -> "late";
      case Event.Proof.NotOurJob _ -> "not-ours";
    };
  }

  private static String key(Key key) {
    return switch (key) {
      case Key.Digit _ -> "typing";
      case Key.Control.BACK -> "typing";
      case Key.Control control -> control.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String device(Equipment.Device device) {
    String condition =
        device.condition() instanceof Equipment.Condition.Faulty(String reason)
            ? word(reason)
            : "ready";
    return word(device.id()) + " " + device.kind() + " " + condition;
  }

  private static String lock(Lock lock) {
    return switch (lock) {
      case Lock.Waiting(var remaining, _) -> Long.toString(remaining.toMillis());
      case Lock.HardStop _ -> "supervisor";
    };
  }

  /** A text from outside as one word of the format. */
  private static String word(String text) {
    String word = text.replaceAll("[^A-Za-z0-9._-]", "_");
    return word.isEmpty() ? "_" : word.substring(0, Math.min(word.length(), 64));
  }

  /** Small numbers for things that must not be named. */
  private static final class Numbers<T> {
    private final String prefix;
    private final Map<T, Integer> numbers = new LinkedHashMap<>();
    private int last;

    Numbers(String prefix) {
      this.prefix = prefix;
    }

    String of(T thing) {
      Integer number = numbers.computeIfAbsent(thing, _ -> ++last);
      if (numbers.size() > MAX_NUMBERED) {
        numbers.remove(numbers.keySet().iterator().next());
      }
      return prefix + number;
    }
  }
}
