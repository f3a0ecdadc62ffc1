package org.floorpass.kiosk.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.signin.Lock;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.PinChangeReason;
import org.floorpass.auth.signin.ProofOutcome;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.signin.Withdrawal;
import org.floorpass.kiosk.signin.Equipment;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Key;
import org.floorpass.kiosk.signin.Mark;
import org.floorpass.kiosk.signin.State;

/** The journal's words as events again, with stand-ins for what was left out. */
final class EventReader {
  private static final CodeId CODE = new CodeId(new java.util.UUID(0, 0));

  private final StandIns standIns;

  EventReader(StandIns standIns) {
    this.standIns = standIns;
  }

  /** The event of a line, or empty if the words are none; typing is the replay's own matter. */
  Optional<Event> read(List<String> words, long atNanos) {
    try {
      return event(words, atNanos);
    } catch (IllegalArgumentException | IndexOutOfBoundsException notThisFormat) {
      return Optional.empty();
    }
  }

  private Optional<Event> event(List<String> words, long atNanos) {
    return switch (words.getFirst()) {
      case "started" -> Optional.of(new Event.Started());
      case "badge" -> {
        var mark = new Mark(Long.parseLong(words.get(1).substring(1)), 1);
        yield Optional.of(new Event.BadgeSeen(standIns.code(), mark, atNanos));
      }
      case "other" -> Optional.of(new Event.OtherCodeSeen(words.get(1).equals("damaged"), atNanos));
      case "recognised" -> recognition(words).map(r -> new Event.Recognised(attempt(words), r));
      case "judged" -> verdict(words).map(v -> new Event.PinJudged(attempt(words), v));
      case "changed" ->
          changed(words).map(c -> new Event.PinChanged(attempt(words), change(words), c));
      case "proof" -> proof(words).map(p -> new Event.ProofJudged(attempt(words), p));
      case "failed" -> Optional.of(new Event.EffectFailed(attempt(words)));
      case "key" -> Optional.of(key(words));
      case "deadline" -> Optional.of(new Event.DeadlinePassed());
      case "device" -> Optional.of(new Event.EquipmentChanged(device(words)));
      case "maintenance" ->
          Optional.of(
              words.get(1).equals("on")
                  ? new Event.MaintenanceBegan()
                  : new Event.MaintenanceEnded());
      case "print" -> print(words);
      case "language" -> Optional.of(new Event.LanguageChosen(words.get(1)));
      default -> Optional.empty();
    };
  }

  private static long attempt(List<String> words) {
    return Long.parseLong(words.get(1));
  }

  private Optional<Recognition> recognition(List<String> words) {
    return switch (words.get(2)) {
      case "known" -> Optional.of(new Recognition.Recognised(standIns.known()));
      case "awaiting-proof" -> Optional.of(new Recognition.AwaitingProof(standIns.pending()));
      case "not-yet-active" -> Optional.of(new Recognition.NotYetActive(CODE, Instant.EPOCH));
      case "expired" -> Optional.of(new Recognition.Expired(CODE, Instant.EPOCH));
      case "revoked" -> Optional.of(new Recognition.Revoked(CODE));
      case "unrecognised" -> Optional.of(new Recognition.Unrecognised());
      case "locked" -> Optional.of(new Recognition.LockedUntil(CODE, lock(words.get(3))));
      case "not-allowed" ->
          Optional.of(new Recognition.NotAllowedHere(CODE, Withdrawal.NOT_INCLUDED));
      default -> Optional.empty();
    };
  }

  private Optional<SignInOutcome> verdict(List<String> words) {
    return switch (words.get(2)) {
      case "signed-in" -> Optional.of(new SignInOutcome.SignedIn(standIns.session()));
      case "change" ->
          Optional.of(
              new SignInOutcome.PinChangeRequired(
                  standIns.ticket(),
                  words.get(4).equals("policy")
                      ? PinChangeReason.POLICY_LENGTH
                      : PinChangeReason.TEMPORARY,
                  Integer.parseInt(words.get(3))));
      case "temporary-expired" -> Optional.of(new SignInOutcome.TemporaryPinExpired());
      case "wrong" ->
          Optional.of(
              new SignInOutcome.WrongPin(
                  standIns.known(),
                  words.get(3).equals("-")
                      ? OptionalInt.empty()
                      : OptionalInt.of(Integer.parseInt(words.get(3))),
                  Duration.ofMillis(Long.parseLong(words.get(4)))));
      case "locked" -> Optional.of(new SignInOutcome.LockedOut(lock(words.get(3))));
      case "withdrawn" -> Optional.of(new SignInOutcome.Withdrawn(Withdrawal.STALE));
      default -> Optional.empty();
    };
  }

  private State.Change change(List<String> words) {
    return new State.Change(
        standIns.ticket(), words.get(3).equals("policy"), Integer.parseInt(words.get(2)));
  }

  private Optional<PinChangeOutcome> changed(List<String> words) {
    return switch (words.get(4)) {
      case "done" -> Optional.of(new PinChangeOutcome.Changed(standIns.session()));
      case "refused" -> Optional.of(new PinChangeOutcome.Refused(new PinFault.Common()));
      case "withdrawn" -> Optional.of(new PinChangeOutcome.Withdrawn(Withdrawal.STALE));
      default -> Optional.empty();
    };
  }

  private static Optional<Event.Proof> proof(List<String> words) {
    return switch (words.get(2)) {
      case "proven" ->
          Optional.of(new Event.Proof.Recorded(new ProofOutcome.Proven(CODE, Instant.EPOCH)));
      case "again" -> Optional.of(new Event.Proof.Recorded(new ProofOutcome.AlreadyProven(CODE)));
      case "late" -> Optional.of(new Event.Proof.Recorded(new ProofOutcome.NoLongerPending(CODE)));
      case "not-ours" -> Optional.of(new Event.Proof.NotOurJob());
      default -> Optional.empty();
    };
  }

  private static Event key(List<String> words) {
    Key key = Key.Control.valueOf(words.get(1).toUpperCase(Locale.ROOT));
    return words.size() > 2
        ? new Event.KeyPressedOn(key, Long.parseLong(words.get(2).substring(1)))
        : new Event.KeyPressed(key);
  }

  private static Equipment.Device device(List<String> words) {
    return new Equipment.Device(
        words.get(1),
        Equipment.Kind.valueOf(words.get(2)),
        words.get(3).equals("ready")
            ? new Equipment.Condition.Ready()
            : new Equipment.Condition.Faulty(words.get(3)));
  }

  private static Optional<Event> print(List<String> words) {
    String order = words.get(2);
    return switch (words.get(1)) {
      case "began" -> Optional.of(new Event.PrintingBegan(order));
      case "printed" -> Optional.of(new Event.BadgePrinted(order));
      case "stopped" -> Optional.of(new Event.PrintingStopped(order));
      default -> Optional.empty();
    };
  }

  private static Lock lock(String word) {
    return word.equals("supervisor")
        ? new Lock.HardStop()
        : new Lock.Waiting(Duration.ofMillis(Long.parseLong(word)), Instant.EPOCH);
  }
}
