package org.floorpass.kiosk.http.face;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.Parsed;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.SessionId;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.Lock;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.PinChangeReason;
import org.floorpass.auth.signin.PinChangeTicket;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.Session;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.signin.SignOutReason;
import org.floorpass.kiosk.loop.SignInDesk;

/**
 * A desk that knows a few badges and one temporary PIN. Only auth-core makes a Known and a ticket,
 * so those are stand-ins.
 */
final class FakeDesk implements SignInDesk {
  static final String TEMPORARY = "48151623";
  static final String CHOSEN = "90817263";
  private static final CodeId CODE = new CodeId(new UUID(1, 2));

  private final Map<String, Recognition> answers = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile String pin = TEMPORARY;
  private volatile String language = "";

  /** The first stand-in of a type takes seconds on a busy machine: made before anybody waits. */
  FakeDesk() {
    var unusedKnown = mock(Known.class);
    var unusedTicket = mock(PinChangeTicket.class);
  }

  void speaks(String tag) {
    language = tag;
  }

  /** A badge that is not simply known. */
  void answer(BadgeCode code, Recognition recognition) {
    answers.put(digits(code), recognition);
  }

  private static String digits(BadgeCode code) {
    return new String(code.digits(), java.nio.charset.StandardCharsets.US_ASCII);
  }

  @Override
  public Recognition recognise(BadgeCode code) {
    Recognition other = answers.get(digits(code));
    return other == null ? new Recognition.Recognised(known()) : other;
  }

  private Known known() {
    Known known = mock(Known.class);
    when(known.language()).thenReturn(language);
    return known;
  }

  @Override
  public void strangeScan(Parsed parsed) {}

  @Override
  public SignInOutcome signIn(Known known, Pin typed) {
    try (var right = pin(pin)) {
      if (!typed.matches(right)) {
        int failed = failures.incrementAndGet();
        return failed >= 4
            ? new SignInOutcome.LockedOut(new Lock.Waiting(Duration.ofSeconds(30), Instant.EPOCH))
            : new SignInOutcome.WrongPin(
                known(),
                failed > 1 ? OptionalInt.of(10 - failed) : OptionalInt.empty(),
                Duration.ZERO);
      }
    }
    failures.set(0);
    return pin.equals(TEMPORARY)
        ? new SignInOutcome.PinChangeRequired(
            mock(PinChangeTicket.class), PinChangeReason.TEMPORARY, 8)
        : new SignInOutcome.SignedIn(session());
  }

  @Override
  public PinChangeOutcome changePin(PinChangeTicket ticket, Pin next) {
    try (var chosen = pin(CHOSEN)) {
      if (!next.matches(chosen)) {
        return new PinChangeOutcome.Refused(new PinFault.Sequence());
      }
    }
    pin = CHOSEN;
    return new PinChangeOutcome.Changed(session());
  }

  @Override
  public void signOut(Session session, SignOutReason reason) {}

  @Override
  public Duration verdictDeadline() {
    return Duration.ofMillis(50);
  }

  private static Pin pin(String digits) {
    return ((Pin.Typed.Formed) Pin.read(digits.toCharArray())).pin();
  }

  private static Session session() {
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
