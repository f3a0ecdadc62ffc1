package org.floorpass.auth.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.floorpass.auth.AuthCore;
import org.floorpass.auth.administration.CodeOrder;
import org.floorpass.auth.administration.Enrolment;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.Refusal;
import org.floorpass.auth.audit.CheckpointKey;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.IssuerKey;
import org.floorpass.auth.credential.Parsed;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.directory.WorkerOrder;
import org.floorpass.auth.engine.AuthSecrets;
import org.floorpass.auth.engine.AuthSettings;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.pin.Argon2Cost;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.policy.PolicyChange;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.store.Store;

/** A made-up site on a given store: core, machine, an open station, and short ways to do things. */
public final class Site implements AutoCloseable {
  public static final Caller CONSOLE = new Caller.Console();
  public static final TerminalId LINE_1 = new TerminalId("terminal-1");
  public static final TerminalId LINE_2 = new TerminalId("terminal-2");
  public static final String CHOSEN_PIN = "56745755";

  /** The hash at its floor: tests are about the protocol, not about the cost. */
  public static final Argon2Cost CHEAP = new Argon2Cost(8, 1);

  private static final byte[] ISSUER_SEED = new byte[32];
  private static final byte[] CHECKPOINT_SEED = new byte[32];

  private final SimulatedMachine machine;
  private final UnaryOperator<AuthSettings> settings;
  private AuthCore core;

  public Site(Store store, SimulatedMachine machine) {
    this(store, machine, UnaryOperator.identity());
  }

  public Site(Store store, SimulatedMachine machine, UnaryOperator<AuthSettings> settings) {
    this.machine = machine;
    this.settings = settings;
    this.core = open(store);
  }

  private AuthCore open(Store store) {
    IssuerKey issuer = issuer();
    AuthSettings defaults = AuthSettings.defaults(Optional.of(issuer.publicKey()));
    AuthSettings cheap =
        new AuthSettings(
            defaults.issuer(),
            defaults.lockout(),
            defaults.temporaryPin(),
            defaults.proof(),
            defaults.unsynchronised(),
            CHEAP);
    AuthCore opened =
        AuthCore.open(
            store,
            settings.apply(cheap),
            machine.machine(),
            new AuthSecrets(List.of(), CheckpointKey.ofSeed(CHECKPOINT_SEED)));
    opened.openIssuer(issuer);
    return opened;
  }

  public static IssuerKey issuer() {
    return IssuerKey.ofSeed(ISSUER_SEED);
  }

  /** Opens the core anew on the same data, as after a crash: nothing is closed in good order. */
  public void reopen(Store store) {
    core = open(store);
  }

  public AuthCore core() {
    return core;
  }

  public SimulatedMachine machine() {
    return machine;
  }

  /** Switches the policy on for everyone. */
  public Site enabled() {
    done(core.policy().change(CONSOLE, PolicyChange.enabled(true)));
    return this;
  }

  public Worker worker(String name) {
    return done(
        core.workers()
            .create(
                CONSOLE, new WorkerOrder(name + "@plant.example", name, "Fitter", "Line 1", "en")));
  }

  /** A badge as the worker carries it, with the PIN that goes with it. */
  public record Badge(Worker worker, String digits, String pin) {}

  /** Enrols without a proof scan. */
  public Badge enrol(Worker worker) {
    try (Enrolment enrolment =
        done(
            core.methods()
                .enrol(
                    CONSOLE,
                    worker.id(),
                    CodeOrder.standardNow(ProofDemand.NONE),
                    Optional.empty()))) {
      return new Badge(
          worker,
          text(enrolment.code().digits()),
          text(enrolment.temporaryPin().orElseThrow().digits()));
    }
  }

  /** Enrols and lets the worker choose {@link #CHOSEN_PIN}. */
  public Badge settled(String name) {
    Badge badge = enrol(worker(name));
    SignInOutcome outcome = signIn(badge.digits(), badge.pin());
    if (!(outcome instanceof SignInOutcome.PinChangeRequired demand)) {
      throw new AssertionError("Expected a PIN change, got " + outcome);
    }
    PinChangeOutcome changed = core.changePin(demand.ticket(), pin(CHOSEN_PIN));
    if (!(changed instanceof PinChangeOutcome.Changed)) {
      throw new AssertionError("Expected a changed PIN, got " + changed);
    }
    return new Badge(badge.worker(), badge.digits(), CHOSEN_PIN);
  }

  public Recognition recognise(String digits) {
    return recognise(digits, LINE_1);
  }

  public Recognition recognise(String digits, TerminalId terminal) {
    if (!(BadgeCode.parse(digits) instanceof Parsed.Valid(BadgeCode code))) {
      throw new AssertionError("Not a badge code.");
    }
    try (code) {
      return core.recognise(code, terminal);
    }
  }

  public SignInOutcome signIn(String digits, String pin) {
    Recognition recognition = recognise(digits);
    if (!(recognition instanceof Recognition.Recognised recognised)) {
      throw new AssertionError("Expected a recognised badge, got " + recognition);
    }
    try (Pin typed = pin(pin)) {
      return core.signIn(recognised.known(), typed);
    }
  }

  public static Pin pin(String digits) {
    if (Pin.read(digits.toCharArray()) instanceof Pin.Typed.Formed(Pin pin)) {
      return pin;
    }
    throw new AssertionError("Not a PIN.");
  }

  public static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal refusal) -> throw new AssertionError("Refused: " + refusal);
    };
  }

  public static Refusal refused(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> done -> throw new AssertionError("Expected a refusal, got " + done);
      case Outcome.Refused<?> refused -> refused.refusal();
    };
  }

  public static String text(byte[] ascii) {
    return new String(ascii, StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    core.close();
  }
}
