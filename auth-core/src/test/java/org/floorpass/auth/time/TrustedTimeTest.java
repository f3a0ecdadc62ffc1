package org.floorpass.auth.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.floorpass.auth.id.BootId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedTimeTest {
  private static final Instant FLOOR = Instant.parse("2026-11-23T06:00:00Z");
  private Instant wall = FLOOR;
  private long nanos;
  private boolean synced = true;
  private final TrustedTime time =
      new TrustedTime(() -> wall, () -> nanos, () -> synced, new BootId(new UUID(1, 1)), FLOOR, 0);

  private void pass(Duration duration) {
    wall = wall.plus(duration);
    nanos += duration.toNanos();
  }

  @ParameterizedTest
  @CsvSource({
    // clock against the floor, synchronised, expected against the floor, trust
    "PT0S, true, PT0S, SYNCHRONISED",
    "PT1H, true, PT1H, SYNCHRONISED",
    "PT24H, true, PT24H, SYNCHRONISED",
    "PT24H0.000001S, true, PT0S, HELD",
    "PT87600H, true, PT0S, HELD",
    "PT-1S, true, PT0S, SYNCHRONISED",
    "PT-1H, true, PT0S, BEHIND",
    "PT-9600H, true, PT0S, BEHIND",
    "PT1H, false, PT1H, UNSYNCHRONISED",
    "PT25H, false, PT0S, HELD",
    "PT-9600H, false, PT0S, UNSYNCHRONISED"
  })
  void theClockIsBelievedNoFurtherThanItDeserves(
      Duration jump, boolean synchronised, Duration expected, ClockTrust trust) {
    synced = synchronised;
    wall = FLOOR.plus(jump);
    Moment moment = time.now();
    assertThat(moment.at()).isEqualTo(FLOOR.plus(expected));
    assertThat(moment.trust()).isEqualTo(trust);
  }

  @Test
  void behindTheFloorTimeStillPassesByTheMonotonicClock() {
    wall = FLOOR.minus(Duration.ofDays(400));
    pass(Duration.ofMinutes(7));
    assertThat(time.now().at()).isEqualTo(FLOOR.plus(Duration.ofMinutes(7)));
  }

  @Test
  void aSynchronisedClockRaisesTheFloor() {
    pass(Duration.ofHours(2));
    Moment later = time.now();
    wall = FLOOR;
    assertThat(time.now().at()).isEqualTo(later.at());
  }

  @Test
  void anUnsynchronisedClockRaisesTheStoredFloorByElapsedTimeOnly() {
    synced = false;
    wall = FLOOR.plus(Duration.ofHours(20));
    nanos = Duration.ofMinutes(5).toNanos();
    Moment moment = time.now();
    assertThat(moment.at()).isEqualTo(FLOOR.plus(Duration.ofHours(20)));
    assertThat(time.floorAt(moment)).isEqualTo(FLOOR.plus(Duration.ofMinutes(5)));
  }

  @Test
  void aHeldClockIsBelievedOnceAnAdministratorConfirmedIt() {
    wall = FLOOR.plus(Duration.ofDays(30));
    assertThat(time.now().trust()).isEqualTo(ClockTrust.HELD);
    assertThat(time.accept().at()).isEqualTo(FLOOR.plus(Duration.ofDays(30)));
    assertThat(time.now().trust()).isEqualTo(ClockTrust.SYNCHRONISED);
  }

  @Test
  void aClockSixtyTimesTooFastIsHeldAfterADayAndNeverKillsAnything() {
    Instant last = FLOOR;
    for (int minute = 0; minute < 60; minute++) {
      nanos += Duration.ofMinutes(1).toNanos();
      wall = wall.plus(Duration.ofHours(1));
      Instant now = time.now().at();
      assertThat(now).isAfterOrEqualTo(last);
      last = now;
    }
  }
}
