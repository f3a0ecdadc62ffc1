package org.floorpass.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.SessionId;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.PendingProof;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.PinChangeReason;
import org.floorpass.auth.signin.PinChangeTicket;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.Session;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.signin.Withdrawal;
import org.floorpass.kiosk.signin.Effect;
import org.floorpass.kiosk.signin.Equipment;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Key;
import org.floorpass.kiosk.signin.Mark;
import org.floorpass.kiosk.signin.Situation;
import org.floorpass.kiosk.signin.Step;
import org.floorpass.kiosk.signin.Timings;
import org.floorpass.kiosk.signin.Turnstile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A seeded crowd uses the terminal; what it did replays to the same states and tells no secret. */
class JournalTest {
  private static final int STEPS = 3_500;
  private static final CodeId CODE = new CodeId(new UUID(1, 2));
  private static final BadgeCode ANY_CODE = BadgeCode.generate(new SecureRandom());

  /** Taken before a replay wipes the code. */
  private static final String ANY_DIGITS = new String(ANY_CODE.digits(), StandardCharsets.US_ASCII);

  private final Turnstile turnstile = new Turnstile(Timings.STANDARD);
  private final StandIns standIns = new FixedStandIns();

  /** Only auth-core can make these; here none of them does anything. */
  private static final class FixedStandIns implements StandIns {
    private final Known known = mock(Known.class, withSettings().stubOnly());
    private final PinChangeTicket ticket = mock(PinChangeTicket.class, withSettings().stubOnly());
    private final PendingProof pending = mock(PendingProof.class, withSettings().stubOnly());

    FixedStandIns() {
      when(known.language()).thenReturn("de");
    }

    @Override
    public BadgeCode code() {
      return ANY_CODE;
    }

    @Override
    public Known known() {
      return known;
    }

    @Override
    public PinChangeTicket ticket() {
      return ticket;
    }

    @Override
    public PendingProof pending() {
      return pending;
    }

    @Override
    public Session session() {
      var worker =
          new Worker(
              new WorkerId(new UUID(3, 4)),
              "ada@plant.example",
              "Ada Lovelace",
              "",
              "",
              "",
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
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 20261123})
  void aRecordingReplaysToTheSameStates(long seed) {
    var crowd = new Crowd(seed);
    List<String> recording = crowd.use();

    assertThat(crowd.visited).as("states visited with seed %d", seed).hasSizeGreaterThan(12);
    assertThat(new Replay(turnstile, standIns).run(recording))
        .as("seed %d", seed)
        .isEqualTo(new Replay.Result.Same(recording.size() - 1));
  }

  @Test
  void aRecordingTellsNoSecretAndNoPerson() {
    String recording = String.join("\n", new Crowd(4).use());
    assertThat(recording)
        .doesNotContain(ANY_DIGITS)
        .doesNotContain("Ada")
        .doesNotContain("plant.example")
        .doesNotContain(CODE.toString())
        .doesNotContain("order-1")
        .doesNotContainPattern("key [0-9]");
  }

  @Test
  void theNumberOfDigitsIsNotRecorded() {
    assertThat(typing(8)).isEqualTo(typing(12));
  }

  private List<String> typing(int digits) {
    var journal = new Journal(0);
    var now = Situation.starting();
    for (int i = 0; i < digits; i++) {
      var event = new Event.KeyPressed(Key.Digit.of(i % 10));
      journal.stepped(i, event, turnstile.step(now, event));
    }
    return journal.lines();
  }

  @Test
  void aChangedRuleShowsWhereItDiffers() {
    var recording =
        List.of(
            "floorpass-journal 1",
            "0 device camera-1 READER ready -> Starting",
            "1 started -> Idle",
            "2 badge b1 -> EnterPin");
    assertThat(new Replay(turnstile, standIns).run(recording))
        .isEqualTo(new Replay.Result.Different(4, "EnterPin", "Reading"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "1 -> Idle",
        "x started -> Idle",
        "1 dance -> Idle",
        "1 key 5 -> Idle",
        "1 badge -> Idle",
        "1 judged 1 wrong -> Idle",
        "1 device camera-1 TOASTER ready -> Idle",
      })
  void aLineOfAnotherFormatIsNamed(String line) {
    assertThat(new Replay(turnstile, standIns).run(List.of("floorpass-journal 1", line)))
        .isEqualTo(new Replay.Result.Unreadable(2));
    assertThat(new Replay(turnstile, standIns).run(List.of(line)))
        .isEqualTo(new Replay.Result.Unreadable(1));
  }

  @Test
  void theJournalKeepsABoundedNumberOfLines() {
    var journal = new Journal(0);
    var event = new Event.DeadlinePassed();
    Step step = turnstile.step(Situation.starting(), event);
    for (int i = 0; i < Journal.MAX_LINES + 10; i++) {
      journal.stepped(i, event, step);
    }
    assertThat(journal.lines()).hasSize(Journal.MAX_LINES + 1);
  }

  /** People, devices and printers at random, with an auth-core that answers at random. */
  private final class Crowd {
    private final SplittableRandom random;
    private final Journal journal = new Journal(0);
    private final List<Event> answers = new ArrayList<>();
    private final Set<String> visited = new java.util.TreeSet<>();
    private Situation now = Situation.starting();
    private long nanos;

    Crowd(long seed) {
      random = new SplittableRandom(seed);
    }

    List<String> use() {
      take(new Event.EquipmentChanged(camera("")));
      take(new Event.Started());
      for (int i = 0; i < STEPS; i++) {
        nanos += Duration.ofMillis(random.nextInt(1_200)).toNanos();
        take(next());
      }
      return journal.lines();
    }

    private void take(Event event) {
      Step step = turnstile.step(now, event);
      journal.stepped(nanos, event, step);
      now = step.next();
      visited.add(now.state().wireName());
      for (Effect effect : step.effects()) {
        switch (effect) {
          case Effect.Recognise recognise ->
              answers.add(new Event.Recognised(recognise.attempt(), recognition()));
          case Effect.SignIn signIn ->
              answers.add(new Event.PinJudged(signIn.attempt(), verdict()));
          case Effect.ChangePin change ->
              answers.add(new Event.PinChanged(change.attempt(), change.change(), changed()));
          case Effect.Prove prove ->
              answers.add(new Event.ProofJudged(prove.attempt(), new Event.Proof.NotOurJob()));
          default -> {}
        }
      }
    }

    private Event next() {
      if (!answers.isEmpty() && random.nextInt(10) < 8) {
        return answers.removeFirst();
      }
      return switch (random.nextInt(40)) {
        case 0, 1, 2, 3 -> new Event.BadgeSeen(ANY_CODE, new Mark(1 + random.nextInt(4), 0), nanos);
        case 4 -> new Event.OtherCodeSeen(random.nextBoolean(), nanos);
        case 5 -> new Event.DeadlinePassed();
        case 6 -> new Event.EquipmentChanged(camera(random.nextBoolean() ? "" : "unplugged"));
        case 7 -> print();
        case 8 -> new Event.LanguageChosen("de");
        case 9 ->
            random.nextInt(8) == 0 ? new Event.MaintenanceBegan() : new Event.MaintenanceEnded();
        case 10 -> new Event.EffectFailed(now.surroundings().attempts());
        default -> key();
      };
    }

    private Event key() {
      Key key =
          switch (random.nextInt(40)) {
            case 0 -> Key.Control.CANCEL;
            case 1 -> Key.Control.CLEAR;
            case 2 -> Key.Control.BACK;
            case 3 -> Key.Control.MORE;
            case 4, 5, 6, 7, 8 -> Key.Control.OK;
            case 9 -> Key.Digit.of(2);
            default -> Key.Digit.of(1);
          };
      return random.nextInt(6) == 0
          ? new Event.KeyPressedOn(key, now.screen() - random.nextInt(3) / 2)
          : new Event.KeyPressed(key);
    }

    private Event print() {
      return switch (random.nextInt(3)) {
        case 0 -> new Event.PrintingBegan("order-1");
        case 1 -> new Event.BadgePrinted("order-1");
        default -> new Event.PrintingStopped("order-1");
      };
    }

    private Equipment.Device camera(String fault) {
      return new Equipment.Device(
          "camera-1",
          Equipment.Kind.READER,
          fault.isEmpty()
              ? new Equipment.Condition.Ready()
              : new Equipment.Condition.Faulty(fault));
    }

    private Recognition recognition() {
      return switch (random.nextInt(10)) {
        case 0 -> new Recognition.Revoked(CODE);
        case 1 -> new Recognition.Expired(CODE, Instant.EPOCH);
        case 2 -> new Recognition.AwaitingProof(standIns.pending());
        case 3 -> new Recognition.Unrecognised();
        default -> new Recognition.Recognised(standIns.known());
      };
    }

    private SignInOutcome verdict() {
      return switch (random.nextInt(6)) {
        case 0 -> new SignInOutcome.SignedIn(standIns.session());
        case 1, 2 ->
            new SignInOutcome.PinChangeRequired(
                standIns.ticket(), PinChangeReason.TEMPORARY, 8 + random.nextInt(3));
        case 3 -> new SignInOutcome.Withdrawn(Withdrawal.CODE_REVOKED);
        case 4 ->
            new SignInOutcome.WrongPin(standIns.known(), OptionalInt.of(4), Duration.ofSeconds(30));
        default -> new SignInOutcome.WrongPin(standIns.known(), OptionalInt.empty(), Duration.ZERO);
      };
    }

    private PinChangeOutcome changed() {
      return random.nextBoolean()
          ? new PinChangeOutcome.Changed(standIns.session())
          : new PinChangeOutcome.Refused(new PinFault.Common());
    }
  }
}
