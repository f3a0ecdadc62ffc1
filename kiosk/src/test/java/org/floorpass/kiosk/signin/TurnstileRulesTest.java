package org.floorpass.kiosk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that only a sequence of events shows. */
class TurnstileRulesTest {
  private static final Mark ADA = new Mark(1, 1);
  private static final Mark GRACE = new Mark(2, 2);

  private final Turnstile turnstile = new Turnstile(Timings.STANDARD);
  private final List<Effect> effects = new ArrayList<>();
  private Situation now = Situation.starting();
  private long nanos = Duration.ofHours(1).toNanos();

  @BeforeEach
  void begin() {
    take(new Event.EquipmentChanged(Samples.CAMERA));
    take(new Event.Started());
    assertThat(now.state()).isInstanceOf(State.Idle.class);
  }

  private void take(Event event) {
    Step step = turnstile.step(now, event);
    now = step.next();
    effects.addAll(step.effects());
  }

  private void see(Mark badge) {
    take(new Event.BadgeSeen(Samples.code(), badge, nanos));
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  /** In view for a while, as a camera of ten pictures a second reports it. */
  private void hold(Duration time, Mark... badges) {
    for (long at = 0; at < time.toMillis(); at += 100) {
      pass(Duration.ofMillis(100));
      for (Mark badge : badges) {
        see(badge);
      }
    }
  }

  private void recognise() {
    take(
        new Event.Recognised(
            now.surroundings().attempts(), new Recognition.Recognised(Samples.known())));
    assertThat(now.state()).isInstanceOf(State.EnterPin.class);
  }

  private void type(int digits) {
    for (int i = 0; i < digits; i++) {
      take(new Event.KeyPressed(Key.Digit.of(i % 10)));
    }
  }

  private long recognitions() {
    return effects.stream().filter(e -> e instanceof Effect.Recognise).count();
  }

  @Test
  void aBadgeThatDanglesInViewDoesNotClearTheDigits() {
    see(ADA);
    recognise();
    type(4);
    hold(Duration.ofSeconds(15), ADA);
    assertThat(((State.EnterPin) now.state()).entry().length()).isEqualTo(4);
    assertThat(recognitions()).isEqualTo(1);
  }

  @Test
  void aBadgeStillHeldAfterTheScreenClosedDoesNotBeginAgain() {
    see(ADA);
    recognise();
    take(new Event.KeyPressed(Key.Control.CANCEL));
    hold(Duration.ofSeconds(20), ADA);
    assertThat(recognitions()).isEqualTo(1);
  }

  @Test
  void aBadgeThatWentAwayAndCameBackBeginsAgain() {
    see(ADA);
    recognise();
    take(new Event.KeyPressed(Key.Control.CANCEL));
    hold(Duration.ofSeconds(4), ADA);
    pass(Duration.ofSeconds(2));
    see(ADA);
    assertThat(recognitions()).isEqualTo(2);
  }

  @Test
  void aBadgeShownAgainTooSoonIsTakenAsSoonAsTheWindowIsOver() {
    see(ADA);
    recognise();
    take(new Event.KeyPressed(Key.Control.CANCEL));
    pass(Duration.ofMillis(1_600));
    hold(Duration.ofSeconds(1), ADA);
    assertThat(recognitions()).isEqualTo(1);
    hold(Duration.ofSeconds(1), ADA);
    assertThat(recognitions()).isEqualTo(2);
  }

  @Test
  void twoBadgesInViewDoNotTakeTurns() {
    see(ADA);
    recognise();
    hold(Duration.ofSeconds(10), GRACE, ADA);
    assertThat(recognitions()).isEqualTo(2);
  }

  @Test
  void aFreshBadgeHeldBeforeThePrinterSpokeIsTriedAgain() {
    see(ADA);
    take(new Event.ProofJudged(now.surroundings().attempts(), new Event.Proof.NotOurJob()));
    assertThat(now.state()).isEqualTo(new State.Unknown(State.UnknownReason.NOT_CONFIRMED));
    hold(Duration.ofSeconds(2), ADA);
    assertThat(recognitions()).isEqualTo(1);
    take(new Event.BadgePrinted(Samples.ORDER));
    hold(Duration.ofMillis(200), ADA);
    assertThat(recognitions()).isEqualTo(2);
  }

  @Test
  void whatWasShownWhilePrintingIsNotRememberedAsARepeat() {
    take(new Event.PrintingBegan(Samples.ORDER));
    hold(Duration.ofSeconds(2), ADA);
    assertThat(recognitions()).isZero();
    take(new Event.BadgePrinted(Samples.ORDER));
    see(ADA);
    assertThat(recognitions()).isEqualTo(1);
  }

  @Test
  void digitsTypedOnAFormerPersonsScreenAreDropped() {
    see(ADA);
    recognise();
    long adas = now.screen();
    see(GRACE);
    recognise();
    take(new Event.KeyPressedOn(Key.Digit.of(4), adas));
    assertThat(((State.EnterPin) now.state()).entry().length()).isZero();
    take(new Event.KeyPressedOn(Key.Digit.of(4), now.screen()));
    assertThat(((State.EnterPin) now.state()).entry().length()).isEqualTo(1);
  }

  @Test
  void whoeverTypesOnAfterAWrongPinIsFasterThanTheScreenAndLosesNothing() {
    see(ADA);
    recognise();
    type(8);
    take(new Event.KeyPressed(Key.Control.OK));
    take(
        new Event.PinJudged(
            now.surroundings().attempts(),
            new SignInOutcome.WrongPin(Samples.known(), OptionalInt.empty(), Duration.ZERO)));
    long wrong = now.screen();
    for (int i = 0; i < 5; i++) {
      take(new Event.KeyPressedOn(Key.Digit.of(1), wrong));
    }
    assertThat(((State.EnterPin) now.state()).entry().length()).isEqualTo(5);
  }

  @Test
  void aPinIsNeverLongerThanTheLongest() {
    see(ADA);
    recognise();
    type(30);
    assertThat(((State.EnterPin) now.state()).entry().length()).isEqualTo(20);
  }

  @Test
  void whoeverStandsThereFinishesWhenTheCameraIsUnplugged() {
    see(ADA);
    recognise();
    take(new Event.EquipmentChanged(Samples.CAMERA_LOST));
    assertThat(now.state()).isInstanceOf(State.EnterPin.class);
    take(new Event.KeyPressed(Key.Control.CANCEL));
    assertThat(now.state())
        .isEqualTo(new State.OutOfOrder(List.of(new Equipment.Trouble("camera-1", "unplugged"))));
  }

  @Test
  void aLanguageChosenOnTheIdleScreenIsForgottenAfterAWhile() {
    take(new Event.LanguageChosen("de"));
    assertThat(now.surroundings().language()).isEqualTo("de");
    assertThat(effects.getLast()).isEqualTo(new Effect.Arm(Timings.STANDARD.pinEntry()));
    take(new Event.DeadlinePassed());
    assertThat(now.surroundings().language()).isEmpty();
    assertThat(effects.getLast()).isEqualTo(new Effect.Disarm());
  }
}
