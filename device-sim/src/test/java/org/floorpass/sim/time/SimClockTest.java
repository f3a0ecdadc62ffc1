package org.floorpass.sim.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimClockTest {
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private final SimClock clock = new SimClock(START);

  @Test
  void bothTimesPassTogether() {
    clock.advance(Duration.ofSeconds(90));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
    assertThat(clock.ticker().getAsLong()).isEqualTo(90_000_000_000L);
  }

  @Test
  void settingTheWallDoesNotMoveTheTicker() {
    clock.setWall(START.minusSeconds(86_400));
    assertThat(clock.instant()).isEqualTo(START.minusSeconds(86_400));
    assertThat(clock.ticker().getAsLong()).isZero();
  }
}
