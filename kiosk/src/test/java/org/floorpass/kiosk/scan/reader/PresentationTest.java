package org.floorpass.kiosk.scan.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.floorpass.kiosk.scan.QrText;
import org.junit.jupiter.api.Test;

class PresentationTest {
  private final AtomicLong now = new AtomicLong();
  private final Presentation presentation = new Presentation(Duration.ofSeconds(3), now::get);

  @Test
  void aCodeThatStaysInViewIsOnePresentationHoweverLong() {
    assertThat(isNew("1")).isTrue();
    for (int i = 0; i < 20; i++) {
      pass(2);
      assertThat(isNew("1")).isFalse();
    }
  }

  @Test
  void anUnchangedSceneProlongsWhatIsInView() {
    assertThat(isNew("1")).isTrue();
    for (int i = 0; i < 20; i++) {
      pass(1);
      presentation.stillInView();
    }
    assertThat(isNew("1")).isFalse();
  }

  @Test
  void anUnchangedEmptySceneProlongsNothing() {
    assertThat(isNew("1")).isTrue();
    presentation.nothingInView();
    for (int i = 0; i < 4; i++) {
      pass(1);
      presentation.stillInView();
    }
    assertThat(isNew("1")).isTrue();
  }

  @Test
  void anotherCodeIsNewAtOnceAndSoIsTheFirstAfterIt() {
    assertThat(isNew("1")).isTrue();
    assertThat(isNew("2")).isTrue();
    assertThat(isNew("1")).isTrue();
  }

  @Test
  void aScanThatCouldNotBeUsedCanBeForgotten() {
    assertThat(isNew("1")).isTrue();
    presentation.forget();
    assertThat(isNew("1")).isTrue();
  }

  private void pass(int seconds) {
    now.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private boolean isNew(String text) {
    try (QrText scanned = QrText.copyOf(text)) {
      return presentation.isNew(scanned);
    }
  }
}
