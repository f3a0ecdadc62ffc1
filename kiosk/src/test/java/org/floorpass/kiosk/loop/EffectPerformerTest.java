package org.floorpass.kiosk.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.kiosk.signin.Effect;
import org.floorpass.kiosk.signin.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Effects on their executors; the desk is a stand-in, because it must fail and be slow. */
class EffectPerformerTest {
  private static final Duration RASTER = Duration.ofMillis(500);

  private final SignInDesk desk = mock(SignInDesk.class);
  private final AtomicLong nanos = new AtomicLong(1_000);
  private final LinkedBlockingQueue<LoopCore.Held> answers = new LinkedBlockingQueue<>();
  private final EffectPerformer performer =
      new EffectPerformer("test", desk, _ -> new Event.Proof.NotOurJob(), nanos::get, answers::add);

  @AfterEach
  void close() {
    performer.close();
  }

  private static Pin pin() {
    return ((Pin.Typed.Formed) Pin.read("90817263".toCharArray())).pin();
  }

  private LoopCore.Held answer() throws InterruptedException {
    LoopCore.Held held = answers.poll(10, TimeUnit.SECONDS);
    assertThat(held).isNotNull();
    return held;
  }

  @Test
  void everyVerdictIsReleasedAtTheSameTimeAfterOk() throws InterruptedException {
    when(desk.verdictDeadline()).thenReturn(RASTER);
    for (long tookMillis : new long[] {1, 120, 499, 500}) {
      var outcome =
          new SignInOutcome.WrongPin(mock(Known.class), OptionalInt.empty(), Duration.ZERO);
      when(desk.signIn(any(), any()))
          .thenAnswer(
              _ -> {
                nanos.addAndGet(Duration.ofMillis(tookMillis).toNanos());
                return outcome;
              });
      long begin = nanos.get();
      performer.perform(new Effect.SignIn(1, mock(Known.class), pin()));
      assertThat(answer())
          .isEqualTo(new LoopCore.Held(begin + RASTER.toNanos(), new Event.PinJudged(1, outcome)));
    }
  }

  @Test
  void aStragglerWaitsForTheNextMultiple() throws InterruptedException {
    when(desk.verdictDeadline()).thenReturn(RASTER);
    when(desk.signIn(any(), any()))
        .thenAnswer(
            _ -> {
              nanos.addAndGet(RASTER.toNanos() + 1);
              return new SignInOutcome.TemporaryPinExpired();
            });
    long begin = nanos.get();
    performer.perform(new Effect.SignIn(1, mock(Known.class), pin()));
    assertThat(answer().releaseAtNanos()).isEqualTo(begin + 2 * RASTER.toNanos());
  }

  @Test
  void aPinIsWipedWhateverTheVerdict() throws InterruptedException {
    when(desk.verdictDeadline()).thenReturn(RASTER);
    when(desk.signIn(any(), any())).thenReturn(new SignInOutcome.TemporaryPinExpired());
    Pin pin = pin();
    performer.perform(new Effect.SignIn(1, mock(Known.class), pin));
    answer();
    assertThatThrownBy(pin::reveal).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFailingEffectCostsItsAttemptAndWipesWhatItHeld() throws InterruptedException {
    when(desk.verdictDeadline()).thenReturn(RASTER);
    when(desk.signIn(any(), any())).thenThrow(new IllegalStateException("storage lost"));
    Known known = mock(Known.class);
    Pin pin = pin();
    performer.perform(new Effect.SignIn(7, known, pin));

    assertThat(answer().event()).isEqualTo(new Event.EffectFailed(7));
    verify(known).close();
    assertThatThrownBy(pin::reveal).isInstanceOf(IllegalStateException.class);

    when(desk.recognise(any())).thenReturn(new Recognition.Unrecognised());
    performer.perform(new Effect.Recognise(8, BadgeCode.generate(new SecureRandom())));
    assertThat(answer().event()).isEqualTo(new Event.Recognised(8, new Recognition.Unrecognised()));
  }

  @Test
  void moreThanFitsIsRefusedAndWiped() throws InterruptedException {
    var release = new CountDownLatch(1);
    when(desk.recognise(any()))
        .thenAnswer(
            _ -> {
              release.await();
              return new Recognition.Unrecognised();
            });
    BadgeCode last = BadgeCode.generate(new SecureRandom());
    for (int attempt = 1; attempt <= 9; attempt++) {
      performer.perform(new Effect.Recognise(attempt, BadgeCode.generate(new SecureRandom())));
    }
    verify(desk, timeout(10_000)).recognise(any());
    performer.perform(new Effect.Recognise(10, BadgeCode.generate(new SecureRandom())));
    performer.perform(new Effect.Recognise(11, last));
    boolean refused = false;
    while (!refused) {
      refused = answer().event().equals(new Event.EffectFailed(11));
    }
    assertThatThrownBy(last::digits).isInstanceOf(IllegalStateException.class);
    release.countDown();
  }
}
