package org.floorpass.kiosk.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.kiosk.signin.Effect;
import org.floorpass.kiosk.signin.Equipment;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Key;
import org.floorpass.kiosk.signin.Mark;
import org.floorpass.kiosk.signin.Timings;
import org.floorpass.kiosk.signin.Turnstile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loop without its thread, on a simulated ticker. */
class LoopCoreTest {
  private final List<FaceView> views = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final Known known = mock(Known.class);
  private long nanos = 1_000;
  private boolean screenBroken;
  private LoopCore core;

  @BeforeEach
  void begin() {
    when(known.language()).thenReturn("");
    core =
        new LoopCore(
            new Turnstile(Timings.STANDARD), this::show, StepSink.NONE, effects::add, () -> nanos);
    core.begin(Timings.STANDARD.starting());
    core.take(
        new Event.EquipmentChanged(
            new Equipment.Device(
                "camera-1", Equipment.Kind.READER, new Equipment.Condition.Ready())));
    core.take(new Event.Started());
  }

  private void show(FaceView view) {
    if (screenBroken) {
      screenBroken = false;
      throw new IllegalStateException("a bug on the way to the screen");
    }
    views.add(view);
  }

  private String state() {
    return views.getLast().state();
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
    core.elapse();
  }

  private void enterPin() {
    core.take(new Event.BadgeSeen(BadgeCode.generate(new SecureRandom()), new Mark(1, 1), nanos));
    long attempt = ((Effect.Recognise) effects.getLast()).attempt();
    core.take(new Event.Recognised(attempt, new Recognition.Recognised(known)));
    assertThat(state()).isEqualTo("EnterPin");
  }

  @Test
  void aPersonWhoWalksAwayIsForgottenAfterTwentySeconds() {
    enterPin();
    core.take(new Event.KeyPressed(Key.Digit.of(4)));
    pass(Timings.STANDARD.pinEntry().minusMillis(1));
    assertThat(state()).isEqualTo("EnterPin");
    pass(Duration.ofMillis(1));
    assertThat(state()).isEqualTo("Idle");
    verify(known).close();
    assertThat(core.untilNext()).isEmpty();
  }

  @Test
  void everyKeyPressGivesTheWholeTimeAgain() {
    enterPin();
    for (int i = 0; i < 5; i++) {
      pass(Duration.ofSeconds(19));
      core.take(new Event.KeyPressed(Key.Digit.of(4)));
    }
    assertThat(state()).isEqualTo("EnterPin");
    assertThat(views.getLast().typed()).isEqualTo(5);
    assertThat(views.getLast().deadline()).hasValue(Timings.STANDARD.pinEntry());
  }

  @Test
  void aVerdictIsNotSeenBeforeItsTime() {
    enterPin();
    for (int i = 0; i < 8; i++) {
      core.take(new Event.KeyPressed(Key.Digit.of(i)));
    }
    core.take(new Event.KeyPressed(Key.Control.OK));
    var signIn = (Effect.SignIn) effects.getLast();
    var verdict =
        new Event.PinJudged(
            signIn.attempt(),
            new SignInOutcome.WrongPin(known, OptionalInt.empty(), Duration.ZERO));
    core.hold(new LoopCore.Held(nanos + Duration.ofMillis(500).toNanos(), verdict));

    assertThat(core.untilNext()).hasValue(Duration.ofMillis(500));
    pass(Duration.ofMillis(499));
    assertThat(state()).isEqualTo("Checking");
    pass(Duration.ofMillis(1));
    assertThat(state()).isEqualTo("WrongPin");
  }

  @Test
  void aLockCountsDownWhileItIsShown() {
    enterPin();
    for (int i = 0; i < 8; i++) {
      core.take(new Event.KeyPressed(Key.Digit.of(i)));
    }
    core.take(new Event.KeyPressed(Key.Control.OK));
    long attempt = ((Effect.SignIn) effects.getLast()).attempt();
    core.take(
        new Event.PinJudged(
            attempt, new SignInOutcome.WrongPin(known, OptionalInt.of(6), Duration.ofSeconds(30))));
    nanos += Duration.ofSeconds(4).toNanos();
    core.take(new Event.KeyPressed(Key.Control.MORE));
    assertThat(views.getLast().detail())
        .isEqualTo(new FaceView.Detail.Locked(Duration.ofSeconds(26), false, true));
  }

  @Test
  void aBugInOneStepCostsThatStepAndLeavesNobodyHalfSignedIn() {
    enterPin();
    screenBroken = true;
    core.take(new Event.KeyPressed(Key.Digit.of(4)));
    assertThat(state()).isEqualTo("Idle");
    verify(known).close();

    enterPin();
  }

  @Test
  void whatIsUnderWayIsWipedAtTheEnd() {
    enterPin();
    core.abandon();
    verify(known).close();
  }
}
