package org.floorpass.auth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorpass.auth.testing.Site.CONSOLE;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.floorpass.auth.AuthCore;
import org.floorpass.auth.administration.CodeOrder;
import org.floorpass.auth.administration.Enrolment;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.pin.IssuedPin;
import org.floorpass.auth.pin.PinRules;
import org.floorpass.auth.policy.PolicyChange;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.testing.CrashingStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;

/** One random history, played on core and model side by side. */
final class History {
  private static final Duration[] PAUSES = {
    Duration.ofSeconds(1),
    Duration.ofSeconds(29),
    Duration.ofSeconds(30),
    Duration.ofMinutes(10),
    Duration.ofHours(1),
    Duration.ofHours(5),
    Duration.ofHours(23)
  };

  private final long seed;
  private final CrashingStore store;
  private final SimulatedMachine machine;
  private final Site site;
  private final Worker worker;
  private final PlainModel model = new PlainModel();
  private String context = "";

  History(long seed, CrashingStore store) {
    this.seed = seed;
    this.store = store;
    this.machine = new SimulatedMachine(seed);
    this.site = new Site(store, machine).enabled();
    this.worker = site.worker("ada");
  }

  AuthCore core() {
    return site.core();
  }

  void step(Random random, int number) {
    int kind = random.nextInt(20);
    context = "seed " + seed + ", step " + number + ", kind " + kind;
    // Sometimes the process dies at one of the operation's writes.
    int crashAt = random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0;
    store.crashAtWrite(crashAt);
    switch (kind) {
      case 0, 1 -> enrol();
      case 2, 3, 4, 5 -> signIn(random, true);
      case 6, 7, 8, 9 -> signIn(random, false);
      case 10 -> issue(random.nextBoolean());
      case 11 -> replace();
      case 12 -> revoke(random.nextBoolean());
      case 13 -> resetPin();
      case 14 -> unlock();
      case 15 -> policy(random);
      case 16 -> deleteMethod(random);
      case 17 -> station();
      case 18 -> restart(random.nextBoolean());
      default -> pass(PAUSES[random.nextInt(PAUSES.length)]);
    }
  }

  /** The operation's outcome; empty when the process died in it, and was started again. */
  private <T> Optional<T> survived(Supplier<T> operation) {
    try {
      T outcome = operation.get();
      store.crashAtWrite(0);
      return Optional.of(outcome);
    } catch (CrashingStore.Crash crash) {
      store.crashAtWrite(0);
      site.reopen(store);
      model.issuerOpen = true;
      return Optional.empty();
    }
  }

  private static <T> boolean done(Outcome<T> outcome) {
    return outcome instanceof Outcome.Done<T>;
  }

  private static <T> T value(Outcome<T> outcome) {
    return Site.done(outcome);
  }

  private void agree(Object actual, Object expected) {
    assertThat(actual).as(context).isEqualTo(expected);
  }

  private void enrol() {
    boolean expected = model.enabled && !model.active(true) && !model.active(false);
    Optional<Outcome<Enrolment>> outcome =
        survived(
            () ->
                core()
                    .methods()
                    .enrol(
                        CONSOLE,
                        worker.id(),
                        CodeOrder.standardNow(ProofDemand.NONE),
                        Optional.empty()));
    if (outcome.isEmpty()) {
      return;
    }
    agree(done(outcome.get()), expected);
    if (expected) {
      try (Enrolment made = value(outcome.get())) {
        model.endAll();
        String pin = Site.text(made.temporaryPin().orElseThrow().digits());
        model.method = Optional.of(new PlainModel.Method(pin, model.now));
        remember(made, true);
      }
    }
  }

  private void remember(Enrolment made, boolean standard) {
    long lifetime = Duration.between(made.code().start(), made.code().expiry()).toSeconds();
    model.everIssued.add(
        new PlainModel.Code(
            Site.text(made.code().digits()), standard, model.now, model.now + lifetime));
  }

  private void issue(boolean standard) {
    CodeOrder order =
        standard
            ? CodeOrder.standardNow(ProofDemand.NONE)
            : CodeOrder.temporaryNow(ProofDemand.NONE);
    boolean expected =
        model.method.isPresent() && model.enabled && !model.active(standard) && model.issuerOpen;
    Optional<Outcome<Enrolment>> outcome =
        survived(() -> core().methods().issue(CONSOLE, worker.id(), order));
    if (outcome.isEmpty()) {
      return;
    }
    agree(done(outcome.get()), expected);
    if (expected) {
      try (Enrolment made = value(outcome.get())) {
        model.live(standard).ifPresent(code -> code.live = false);
        remember(made, standard);
      }
    }
  }

  private void replace() {
    boolean expected = model.method.isPresent() && model.enabled && model.issuerOpen;
    Optional<Outcome<Enrolment>> outcome =
        survived(
            () ->
                core()
                    .methods()
                    .replace(
                        CONSOLE,
                        worker.id(),
                        CodeOrder.standardNow(ProofDemand.NONE),
                        RevokeReason.LOST));
    if (outcome.isEmpty()) {
      return;
    }
    agree(done(outcome.get()), expected);
    if (expected) {
      try (Enrolment made = value(outcome.get())) {
        model.live(true).ifPresent(code -> code.live = false);
        remember(made, true);
      }
    }
  }

  private void revoke(boolean standard) {
    boolean expected = model.live(standard).isPresent();
    CodeKind kind = standard ? CodeKind.STANDARD : CodeKind.TEMPORARY;
    survived(() -> core().methods().revoke(CONSOLE, worker.id(), kind, RevokeReason.LOST))
        .ifPresent(
            outcome -> {
              agree(done(outcome), expected);
              model.live(standard).ifPresent(code -> code.live = false);
            });
  }

  private void resetPin() {
    Optional<Outcome<IssuedPin>> outcome =
        survived(() -> core().methods().resetPin(CONSOLE, worker.id()));
    if (outcome.isEmpty()) {
      return;
    }
    agree(done(outcome.get()), model.method.isPresent());
    if (model.method.isPresent()) {
      try (IssuedPin pin = value(outcome.get())) {
        model.method.get().set(Site.text(pin.digits()), true, model.now);
      }
    }
  }

  private void unlock() {
    boolean expected =
        model
            .method
            .filter(mine -> mine.stopped() || mine.waiting(model.now))
            .filter(mine -> mine.unlocks < 3)
            .isPresent();
    survived(() -> core().methods().unlock(CONSOLE, worker.id()))
        .ifPresent(
            outcome -> {
              agree(done(outcome), expected);
              if (expected) {
                model.method.get().unlocks++;
                model.method.get().sinceUnlock = 0;
              }
            });
  }

  private void policy(Random random) {
    boolean enabled = random.nextInt(4) > 0;
    int length = 8 + random.nextInt(2);
    PolicyChange change =
        new PolicyChange(
            Optional.of(enabled),
            Optional.of(length),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    survived(() -> core().policy().change(CONSOLE, change))
        .ifPresent(
            outcome -> {
              agree(done(outcome), true);
              model.enabled = enabled;
              model.pinLength = length;
            });
  }

  private void deleteMethod(Random random) {
    if (random.nextInt(3) > 0) {
      return;
    }
    survived(() -> core().methods().delete(CONSOLE, worker.id()))
        .ifPresent(
            outcome -> {
              agree(done(outcome), model.method.isPresent());
              model.endAll();
            });
  }

  private void station() {
    survived(
            () -> {
              if (model.issuerOpen) {
                core().closeIssuer();
              } else {
                core().openIssuer(Site.issuer());
              }
              return model.issuerOpen;
            })
        .ifPresent(was -> model.issuerOpen = !was);
  }

  private void restart(boolean reboot) {
    store.crashAtWrite(0);
    if (reboot) {
      machine.reboot();
      model.method.ifPresent(mine -> mine.reboot(model.now));
    }
    site.reopen(store);
    model.issuerOpen = true;
  }

  private void pass(Duration pause) {
    machine.pass(pause);
    model.now += pause.toSeconds();
    survived(
        () -> {
          core().tick();
          return pause;
        });
  }

  private void signIn(Random random, boolean right) {
    if (model.everIssued.isEmpty()) {
      return;
    }
    // Mostly the newest badge, sometimes any that was ever issued.
    int last = model.everIssued.size() - 1;
    PlainModel.Code code =
        model.everIssued.get(random.nextInt(4) == 0 ? random.nextInt(last + 1) : last);
    PlainModel.Expected expected = model.recognise(code);
    Optional<Recognition> recognition = survived(() -> site.recognise(code.digits));
    if (recognition.isEmpty()) {
      return;
    }
    agree(kind(recognition.get()), expected);
    if (recognition.get() instanceof Recognition.Recognised recognised) {
      attempt(random, recognised, right);
    }
  }

  private static PlainModel.Expected kind(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Recognised some -> PlainModel.Expected.ASKS_FOR_PIN;
      case Recognition.Revoked some -> PlainModel.Expected.REVOKED;
      case Recognition.Expired some -> PlainModel.Expected.EXPIRED;
      case Recognition.LockedUntil some -> PlainModel.Expected.LOCKED;
      case Recognition.NotAllowedHere some -> PlainModel.Expected.NOT_ALLOWED;
      case Recognition.AwaitingProof some -> throw new AssertionError("No proof was demanded.");
      case Recognition.NotYetActive some -> throw new AssertionError("All codes start at once.");
      case Recognition.Unrecognised some -> throw new AssertionError("All codes are known.");
    };
  }

  private void attempt(Random random, Recognition.Recognised recognised, boolean right) {
    PlainModel.Method mine = model.method.orElseThrow();
    String typed = right ? mine.pin : otherThan(mine.pin, random);
    int crashAt = random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0;
    store.crashAtWrite(crashAt);
    Optional<SignInOutcome> outcome =
        survived(() -> core().signIn(recognised.known(), Site.pin(typed)));
    if (outcome.isEmpty() && crashAt == 1) {
      return;
    }
    mine.begin(model.now);
    if (outcome.isEmpty()) {
      return;
    }
    if (!right) {
      assertThat(outcome.get()).as(context).isInstanceOf(SignInOutcome.WrongPin.class);
      agree(((SignInOutcome.WrongPin) outcome.get()).delay().toSeconds(), mine.waitSeconds);
      return;
    }
    mine.succeed();
    if (model.temporaryPinOver()) {
      assertThat(outcome.get()).as(context).isInstanceOf(SignInOutcome.TemporaryPinExpired.class);
    } else if (mine.temporary || mine.pin.length() < model.pinLength) {
      assertThat(outcome.get()).as(context).isInstanceOf(SignInOutcome.PinChangeRequired.class);
      change((SignInOutcome.PinChangeRequired) outcome.get(), mine, random);
    } else {
      assertThat(outcome.get()).as(context).isInstanceOf(SignInOutcome.SignedIn.class);
    }
  }

  private void change(
      SignInOutcome.PinChangeRequired demand, PlainModel.Method mine, Random random) {
    String next = otherThan(mine.pin, random);
    store.crashAtWrite(random.nextInt(6) == 0 ? 1 : 0);
    survived(() -> core().changePin(demand.ticket(), Site.pin(next)))
        .ifPresent(
            outcome -> {
              assertThat(outcome).as(context).isInstanceOf(PinChangeOutcome.Changed.class);
              mine.set(next, false, model.now);
            });
  }

  private String otherThan(String pin, Random random) {
    while (true) {
      StringBuilder digits = new StringBuilder();
      for (int i = 0; i < model.pinLength; i++) {
        digits.append((char) ('0' + random.nextInt(10)));
      }
      String next = digits.toString();
      if (!next.equals(pin) && PinRules.fault(Site.pin(next), model.pinLength).isEmpty()) {
        return next;
      }
    }
  }
}
