package org.floorpass.kiosk.http.station.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.floorpass.auth.role.Caller;
import org.junit.jupiter.api.Test;

class StationSessionsTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final StationSessions sessions = new StationSessions(new SecureRandom(), now::get);

  private String begin() {
    return sessions.begin(new Caller.Console(), "somebody");
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void aSessionEndsAfterAQuarterOfAnHourWithoutARequest() {
    String token = begin();

    pass(StationSessions.IDLE);
    assertThat(sessions.find(token)).isPresent();
    pass(StationSessions.IDLE.plusNanos(1));
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void aSessionEndsAfterAWorkingDayHoweverBusy() {
    String token = begin();
    Duration step = Duration.ofMinutes(10);
    for (Duration passed = Duration.ZERO;
        passed.compareTo(StationSessions.LONGEST) < 0;
        passed = passed.plus(step)) {
      assertThat(sessions.find(token)).isPresent();
      pass(step);
    }
    pass(step);
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void signingOutEndsItAndOthersStay() {
    String one = begin();
    String other = begin();

    sessions.end(one);

    assertThat(sessions.find(one)).isEmpty();
    assertThat(sessions.find(other)).isPresent();
    assertThat(sessions.find("guessed")).isEmpty();
  }

  @Test
  void theOneIdleLongestMakesRoom() {
    String first = begin();
    pass(Duration.ofSeconds(1));
    String second = begin();
    for (int i = 0; i < StationSessions.MOST_SESSIONS - 1; i++) {
      begin();
    }
    assertThat(sessions.find(first)).isEmpty();
    assertThat(sessions.find(second)).isPresent();
  }

  @Test
  void aNoticeIsShownOnce() {
    var session = sessions.find(begin()).orElseThrow();
    session.notice("Done.");
    assertThat(session.takeNotice()).isEqualTo("Done.");
    assertThat(session.takeNotice()).isEmpty();
  }
}
