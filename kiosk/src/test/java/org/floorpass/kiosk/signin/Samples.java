package org.floorpass.kiosk.signin;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.SessionId;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.Lock;
import org.floorpass.auth.signin.PendingProof;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.PinChangeReason;
import org.floorpass.auth.signin.PinChangeTicket;
import org.floorpass.auth.signin.ProofOutcome;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.Session;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.signin.Withdrawal;

/**
 * Every kind of state and event, several of some. Only auth-core can make a Known, a ticket and a
 * pending proof, so these three are stand-ins without behaviour.
 */
final class Samples {
  static final String PIN = "90817263";
  static final CodeId CODE = new CodeId(new UUID(1, 2));
  static final Mark MARK = new Mark(7, 7);
  static final Mark OTHER = new Mark(8, 8);
  static final long ATTEMPT = 5;
  static final String ORDER = "order-1";
  static final Equipment.Device CAMERA =
      new Equipment.Device("camera-1", Equipment.Kind.READER, new Equipment.Condition.Ready());
  static final Equipment.Device CAMERA_LOST =
      new Equipment.Device(
          "camera-1", Equipment.Kind.READER, new Equipment.Condition.Faulty("unplugged"));

  private Samples() {}

  static Known known() {
    Known known = mock(Known.class);
    when(known.language()).thenReturn("de");
    return known;
  }

  static Pin pin(String digits) {
    return ((Pin.Typed.Formed) Pin.read(digits.toCharArray())).pin();
  }

  static PinEntry entry(String digits) {
    PinEntry entry = PinEntry.empty();
    for (char digit : digits.toCharArray()) {
      entry = entry.with(Key.Digit.of(digit - '0'));
    }
    return entry;
  }

  static State.Change change() {
    return new State.Change(mock(PinChangeTicket.class), false, 8);
  }

  static Session session() {
    var worker =
        new Worker(
            new WorkerId(new UUID(3, 4)),
            "ada@plant.example",
            "Ada Lovelace",
            "",
            "",
            "de",
            Instant.EPOCH,
            1);
    return new Session(
        new SessionId(new UUID(5, 6)),
        worker,
        CODE,
        new TerminalId("terminal-1"),
        Set.of(),
        Instant.EPOCH);
  }

  static BadgeCode code() {
    return BadgeCode.generate(new SecureRandom());
  }

  static Map<String, Supplier<State>> states() {
    var all = new LinkedHashMap<String, Supplier<State>>();
    all.put("Starting", State.Starting::new);
    all.put("Idle", State.Idle::new);
    all.put("Reading", () -> new State.Reading(ATTEMPT));
    all.put("Unknown", () -> new State.Unknown(State.UnknownReason.INCORRECT));
    all.put("Unknown/notOurs", () -> new State.Unknown(State.UnknownReason.NOT_OURS));
    all.put("Unknown/notConfirmed", () -> new State.Unknown(State.UnknownReason.NOT_CONFIRMED));
    all.put("Expired", () -> new State.Expired(State.ExpiredThing.BADGE));
    all.put("NotYetActive", () -> new State.NotYetActive(Instant.EPOCH));
    all.put("Revoked", State.Revoked::new);
    all.put(
        "Locked", () -> new State.Locked(new State.Hold.Waiting(Duration.ofSeconds(30)), false));
    all.put("Locked/supervisor", () -> new State.Locked(new State.Hold.Supervisor(), true));
    all.put("EnterPin/empty", () -> new State.EnterPin(known(), PinEntry.empty(), false));
    all.put("EnterPin/short", () -> new State.EnterPin(known(), entry("908"), false));
    all.put("EnterPin/full", () -> new State.EnterPin(known(), entry(PIN), false));
    all.put("Checking", () -> new State.Checking(ATTEMPT));
    all.put("WrongPin", () -> new State.WrongPin(new State.Retry.Open(known(), OptionalInt.of(3))));
    all.put("WrongPin/closed", () -> new State.WrongPin(new State.Retry.Closed()));
    all.put("MustChangePin", () -> new State.MustChangePin(change()));
    all.put("NewPin/empty", () -> new State.NewPin(change(), PinEntry.empty(), Optional.empty()));
    all.put(
        "NewPin/short",
        () ->
            new State.NewPin(
                change(), entry("908"), Optional.of(new State.NewPinFault.Different())));
    all.put("NewPin/full", () -> new State.NewPin(change(), entry(PIN), Optional.empty()));
    all.put("ConfirmPin/empty", () -> new State.ConfirmPin(change(), pin(PIN), PinEntry.empty()));
    all.put("ConfirmPin/same", () -> new State.ConfirmPin(change(), pin(PIN), entry(PIN)));
    all.put(
        "ConfirmPin/different", () -> new State.ConfirmPin(change(), pin(PIN), entry("90817264")));
    all.put("Welcome", () -> new State.Welcome(session()));
    all.put("Printing", () -> new State.Printing(ORDER));
    all.put("TakeBadge", () -> new State.TakeBadge(ORDER));
    all.put("ScanBack", () -> new State.ScanBack(ORDER));
    all.put("Activated", State.Activated::new);
    all.put("OutOfOrder", () -> new State.OutOfOrder(List.of()));
    all.put("Maintenance", State.Maintenance::new);
    return all;
  }

  static Map<String, Supplier<Event>> events() {
    var all = new LinkedHashMap<String, Supplier<Event>>();
    all.put("started", Event.Started::new);
    all.put("badge", () -> new Event.BadgeSeen(code(), OTHER, 0));
    all.put("badge/same", () -> new Event.BadgeSeen(code(), MARK, Long.MAX_VALUE / 4));
    all.put("badge/repeat", () -> new Event.BadgeSeen(code(), MARK, 1));
    all.put("foreign", () -> new Event.OtherCodeSeen(false, 0));
    all.put("damaged", () -> new Event.OtherCodeSeen(true, 0));
    recognitions().forEach((name, make) -> all.put(name, event(make, ATTEMPT)));
    all.put("recognised/late", () -> new Event.Recognised(4, new Recognition.Recognised(known())));
    verdicts().forEach((name, make) -> all.put(name, verdict(make, ATTEMPT)));
    all.put("signedIn/late", () -> new Event.PinJudged(4, new SignInOutcome.SignedIn(session())));
    all.put(
        "wrongPin/late",
        () ->
            new Event.PinJudged(
                4, new SignInOutcome.WrongPin(known(), OptionalInt.empty(), Duration.ZERO)));
    changes()
        .forEach(
            (name, make) ->
                all.put(name, () -> new Event.PinChanged(ATTEMPT, change(), make.get())));
    all.put(
        "changed/late",
        () -> new Event.PinChanged(4, change(), new PinChangeOutcome.Changed(session())));
    proofs()
        .forEach((name, make) -> all.put(name, () -> new Event.ProofJudged(ATTEMPT, make.get())));
    all.put("proven/late", () -> new Event.ProofJudged(4, new Event.Proof.NotOurJob()));
    all.put("failed", () -> new Event.EffectFailed(ATTEMPT));
    all.put("failed/late", () -> new Event.EffectFailed(4));
    all.put("key digit", () -> new Event.KeyPressed(Key.Digit.of(9)));
    for (Key.Control key : Key.Control.values()) {
      all.put("key " + key, () -> new Event.KeyPressed(key));
    }
    all.put("key OK here", () -> new Event.KeyPressedOn(Key.Control.OK, 3));
    all.put("key OK elsewhere", () -> new Event.KeyPressedOn(Key.Control.OK, 2));
    all.put("deadline", Event.DeadlinePassed::new);
    all.put("camera ready", () -> new Event.EquipmentChanged(CAMERA));
    all.put("camera lost", () -> new Event.EquipmentChanged(CAMERA_LOST));
    all.put("maintenance", Event.MaintenanceBegan::new);
    all.put("maintenance over", Event.MaintenanceEnded::new);
    all.put("printing", () -> new Event.PrintingBegan(ORDER));
    all.put("printed", () -> new Event.BadgePrinted(ORDER));
    all.put("printing stopped", () -> new Event.PrintingStopped(ORDER));
    all.put("language", () -> new Event.LanguageChosen("de"));
    return all;
  }

  private static Supplier<Event> event(Supplier<Recognition> make, long attempt) {
    return () -> new Event.Recognised(attempt, make.get());
  }

  private static Supplier<Event> verdict(Supplier<SignInOutcome> make, long attempt) {
    return () -> new Event.PinJudged(attempt, make.get());
  }

  static Map<String, Supplier<Recognition>> recognitions() {
    var all = new LinkedHashMap<String, Supplier<Recognition>>();
    all.put("recognised", () -> new Recognition.Recognised(known()));
    all.put("awaitingProof", () -> new Recognition.AwaitingProof(mock(PendingProof.class)));
    all.put("notYetActive", () -> new Recognition.NotYetActive(CODE, Instant.EPOCH));
    all.put("expired", () -> new Recognition.Expired(CODE, Instant.EPOCH));
    all.put("revoked", () -> new Recognition.Revoked(CODE));
    all.put("unrecognised", Recognition.Unrecognised::new);
    all.put("lockedUntil", () -> new Recognition.LockedUntil(CODE, waiting()));
    all.put("notAllowedHere", () -> new Recognition.NotAllowedHere(CODE, Withdrawal.NOT_INCLUDED));
    return all;
  }

  static Map<String, Supplier<SignInOutcome>> verdicts() {
    var all = new LinkedHashMap<String, Supplier<SignInOutcome>>();
    all.put("signedIn", () -> new SignInOutcome.SignedIn(session()));
    all.put(
        "pinChangeRequired",
        () ->
            new SignInOutcome.PinChangeRequired(
                mock(PinChangeTicket.class), PinChangeReason.TEMPORARY, 8));
    all.put("temporaryPinExpired", SignInOutcome.TemporaryPinExpired::new);
    all.put(
        "wrongPin", () -> new SignInOutcome.WrongPin(known(), OptionalInt.empty(), Duration.ZERO));
    all.put(
        "wrongPin/wait",
        () -> new SignInOutcome.WrongPin(known(), OptionalInt.of(6), Duration.ofSeconds(30)));
    all.put("lockedOut", () -> new SignInOutcome.LockedOut(waiting()));
    all.put("lockedOut/hard", () -> new SignInOutcome.LockedOut(new Lock.HardStop()));
    all.put("withdrawn", () -> new SignInOutcome.Withdrawn(Withdrawal.CODE_REVOKED));
    return all;
  }

  static Map<String, Supplier<PinChangeOutcome>> changes() {
    var all = new LinkedHashMap<String, Supplier<PinChangeOutcome>>();
    all.put("changed", () -> new PinChangeOutcome.Changed(session()));
    all.put("change/refused", () -> new PinChangeOutcome.Refused(new PinFault.Common()));
    all.put("change/withdrawn", () -> new PinChangeOutcome.Withdrawn(Withdrawal.STALE));
    return all;
  }

  static Map<String, Supplier<Event.Proof>> proofs() {
    var all = new LinkedHashMap<String, Supplier<Event.Proof>>();
    Function<ProofOutcome, Event.Proof> recorded = Event.Proof.Recorded::new;
    all.put("proven", () -> recorded.apply(new ProofOutcome.Proven(CODE, Instant.EPOCH)));
    all.put("proof/again", () -> recorded.apply(new ProofOutcome.AlreadyProven(CODE)));
    all.put("proof/tooLate", () -> recorded.apply(new ProofOutcome.NoLongerPending(CODE)));
    all.put("proof/notOurJob", Event.Proof.NotOurJob::new);
    return all;
  }

  private static Lock waiting() {
    return new Lock.Waiting(Duration.ofSeconds(30), Instant.EPOCH);
  }

  /** A situation on screen 3 whose last badge was {@link #MARK}, seen at 0. */
  static Situation in(State state) {
    var surroundings =
        new Situation.Surroundings(
            Equipment.none().with(CAMERA),
            Sightings.none().taken(MARK, 0),
            ATTEMPT,
            state instanceof State.Maintenance,
            "");
    return new Situation(state, 3, surroundings);
  }
}
