package org.floorpass.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorpass.auth.testing.Site.CONSOLE;
import static org.floorpass.auth.testing.Site.done;
import static org.floorpass.auth.testing.Site.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.floorpass.auth.administration.Refusal;
import org.floorpass.auth.store.Store;
import org.floorpass.auth.store.memory.MemoryStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;
import org.junit.jupiter.api.Test;

class LockoutTest {
  private static final String WRONG = "40718396";
  private final Store store = new MemoryStore();
  private final Site site = new Site(store, new SimulatedMachine(2)).enabled();
  private final Site.Badge badge = site.settled("ada");

  private Duration fail() {
    SignInOutcome outcome = site.signIn(badge.digits(), WRONG);
    assertThat(outcome).isInstanceOf(SignInOutcome.WrongPin.class);
    return ((SignInOutcome.WrongPin) outcome).delay();
  }

  private void failUntilStopped() {
    for (int i = 0; i < 10; i++) {
      site.machine().pass(fail());
    }
  }

  private Lock lock() {
    Recognition recognition = site.recognise(badge.digits());
    assertThat(recognition).isInstanceOf(Recognition.LockedUntil.class);
    return ((Recognition.LockedUntil) recognition).lock();
  }

  private void assertOpen() {
    assertThat(site.recognise(badge.digits())).isInstanceOf(Recognition.Recognised.class);
  }

  @Test
  void threeTriesAreFreeThenTheWaitDoublesUntilTheStop() {
    List<Long> waits = new java.util.ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Duration delay = fail();
      waits.add(delay.toSeconds());
      site.machine().pass(delay);
    }
    assertThat(waits).containsExactly(0L, 0L, 30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L);
    assertThat(lock()).isEqualTo(new Lock.HardStop());
  }

  @Test
  void triesLeftAreToldFromTheSecondFailure() {
    SignInOutcome.WrongPin first = (SignInOutcome.WrongPin) site.signIn(badge.digits(), WRONG);
    SignInOutcome.WrongPin second = (SignInOutcome.WrongPin) site.signIn(badge.digits(), WRONG);
    assertThat(first.triesLeft()).isEmpty();
    assertThat(second.triesLeft()).hasValue(8);
  }

  @Test
  void theRightPinIsNotEvenComparedDuringAWait() {
    fail();
    fail();
    Recognition.Recognised held = (Recognition.Recognised) site.recognise(badge.digits());
    fail();
    SignInOutcome outcome = site.core().signIn(held.known(), Site.pin(badge.pin()));
    assertThat(outcome).isInstanceOf(SignInOutcome.LockedOut.class);
    site.machine().pass(Duration.ofSeconds(30));
    assertThat(site.signIn(badge.digits(), badge.pin())).isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void aWaitEndsExactlyWhenItIsOver() {
    fail();
    fail();
    fail();
    site.machine().pass(Duration.ofSeconds(30).minusNanos(1_000));
    assertThat(lock()).isInstanceOf(Lock.Waiting.class);
    site.machine().pass(Duration.ofNanos(1_000));
    assertOpen();
  }

  @Test
  void aSuccessClearsTheCount() {
    fail();
    fail();
    assertThat(site.signIn(badge.digits(), badge.pin())).isInstanceOf(SignInOutcome.SignedIn.class);
    assertThat(fail()).isZero();
    assertThat(fail()).isZero();
    assertThat(fail()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void movingTheClockShortensNothing() {
    fail();
    fail();
    fail();
    Instant real = site.machine().wall();
    for (Duration jump :
        List.of(Duration.ofHours(23), Duration.ofDays(3650), Duration.ofDays(-400))) {
      site.machine().setWall(real.plus(jump));
      assertThat(lock()).isInstanceOf(Lock.Waiting.class);
    }
  }

  @Test
  void aRebootBeginsTheWaitAgainInFullAndOnlyOnce() {
    fail();
    fail();
    fail();
    site.machine().pass(Duration.ofSeconds(29));
    site.machine().reboot();
    site.reopen(store);
    site.machine().pass(Duration.ofSeconds(29));
    assertThat(lock()).isInstanceOf(Lock.Waiting.class);
    site.machine().pass(Duration.ofSeconds(1));
    assertOpen();
  }

  @Test
  void aRestartInTheSameBootForgetsNothing() {
    fail();
    fail();
    fail();
    site.machine().pass(Duration.ofSeconds(20));
    site.reopen(store);
    assertThat(((Lock.Waiting) lock()).remaining()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void anUnlockGivesThreeTriesThreeTimesThenOnlyAResetHelps() {
    failUntilStopped();
    for (int unlock = 0; unlock < 3; unlock++) {
      done(site.core().methods().unlock(CONSOLE, badge.worker().id()));
      for (int i = 0; i < 3; i++) {
        assertThat(fail()).isZero();
      }
      assertThat(lock()).isEqualTo(new Lock.HardStop());
    }
    assertThat(refused(site.core().methods().unlock(CONSOLE, badge.worker().id())))
        .isEqualTo(new Refusal.Conflicting(Refusal.Conflict.ONLY_RESET_HELPS));
    done(site.core().methods().resetPin(CONSOLE, badge.worker().id())).close();
    assertOpen();
  }

  @Test
  void aSuccessAfterAnUnlockGivesBackEverything() {
    failUntilStopped();
    done(site.core().methods().unlock(CONSOLE, badge.worker().id()));
    assertThat(site.signIn(badge.digits(), badge.pin())).isInstanceOf(SignInOutcome.SignedIn.class);
    assertThat(fail()).isZero();
    assertThat(fail()).isZero();
    assertThat(fail()).isEqualTo(Duration.ofSeconds(30));
    site.machine().pass(Duration.ofSeconds(30));
    assertThat(refused(site.core().methods().unlock(CONSOLE, badge.worker().id())))
        .isEqualTo(new Refusal.Conflicting(Refusal.Conflict.NOT_LOCKED));
  }

  @Test
  void aCrashBetweenCountingAndVerdictGivesNothingBack() {
    Recognition.Recognised held = (Recognition.Recognised) site.recognise(badge.digits());
    held.known().userKey().close();
    for (int i = 0; i < 3; i++) {
      // The hash fails for want of its key, as if the power went: the count is durable.
      Recognition.Recognised next = (Recognition.Recognised) site.recognise(badge.digits());
      next.known().userKey().close();
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> site.core().signIn(next.known(), Site.pin(badge.pin())))
          .isInstanceOf(IllegalStateException.class);
      site.reopen(store);
    }
    assertThat(lock()).isInstanceOf(Lock.Waiting.class);
  }

  @Test
  void aSuccessClearsNoMoreThanItSawWhenItBegan() {
    Recognition.Recognised thief = (Recognition.Recognised) site.recognise(badge.digits());
    SignInOutcome.WrongPin one =
        (SignInOutcome.WrongPin) site.core().signIn(thief.known(), Site.pin(WRONG));
    assertThat(one.delay()).isZero();
    assertThat(site.signIn(badge.digits(), badge.pin())).isInstanceOf(SignInOutcome.SignedIn.class);
    SignInOutcome two = site.core().signIn(one.known(), Site.pin(WRONG));
    assertThat(two).isInstanceOf(SignInOutcome.WrongPin.class);
    assertThat(((SignInOutcome.WrongPin) two).triesLeft()).isEmpty();
  }

  @Test
  void theWaitBelongsToThePinAndSurvivesANewBadge() {
    fail();
    fail();
    fail();
    var replaced =
        done(
            site.core()
                .methods()
                .replace(
                    CONSOLE,
                    badge.worker().id(),
                    org.floorpass.auth.administration.CodeOrder.standardNow(
                        org.floorpass.auth.credential.ProofDemand.NONE),
                    org.floorpass.auth.credential.RevokeReason.LOST));
    assertThat(site.recognise(Site.text(replaced.code().digits())))
        .isInstanceOf(Recognition.LockedUntil.class);
  }
}
