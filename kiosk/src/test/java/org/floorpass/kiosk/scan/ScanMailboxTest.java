package org.floorpass.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ScanMailboxTest {
  private final ScanMailbox mailbox = new ScanMailbox();

  @Test
  void statusComesBeforeTextsAndTextsBeforeThePicture() throws InterruptedException {
    mailbox.offerFrame(() -> Optional.of(frame(1)));
    mailbox.offerText(QrText.copyOf("1"));
    assertThat(mailbox.take())
        .isEqualTo(new Observation.StatusChanged(new DeviceStatus.Starting()));
    assertThat(mailbox.take()).isInstanceOf(Observation.Text.class);
    assertThat(mailbox.take()).isInstanceOf(Observation.Frame.class);
  }

  @Test
  void onlyTheNewestPictureIsDecoded() throws InterruptedException {
    mailbox.take();
    mailbox.offerFrame(
        () -> {
          throw new AssertionError("an older picture was decoded");
        });
    mailbox.offerFrame(() -> Optional.of(frame(2)));
    assertThat(mailbox.take())
        .isInstanceOfSatisfying(
            Observation.Frame.class, frame -> assertThat(frame.sequence()).isEqualTo(2));
  }

  @Test
  void aScannerGoneMadFillsNoMemoryAndTheOldestTextsAreWiped() throws InterruptedException {
    QrText first = QrText.copyOf("first");
    mailbox.offerText(first);
    for (int i = 0; i < ScanMailbox.MAX_TEXTS; i++) {
      mailbox.offerText(QrText.copyOf("later"));
    }
    assertThat(first.length()).isZero();
  }

  @Test
  void closingWipesWhatWaitsAndEndsForEver() throws InterruptedException {
    QrText waiting = QrText.copyOf("1");
    mailbox.offerText(waiting);
    mailbox.close();
    assertThat(waiting.length()).isZero();
    assertThat(mailbox.take()).isEqualTo(new Observation.Ended());
    QrText late = QrText.copyOf("2");
    mailbox.offerText(late);
    assertThat(late.length()).isZero();
    assertThat(mailbox.offerStatus(new DeviceStatus.Ready())).isFalse();
    assertThat(mailbox.take()).isEqualTo(new Observation.Ended());
  }

  private static Observation.Frame frame(long sequence) {
    return new Observation.Frame(sequence, 0, new Luminance(new byte[1], 1, 1));
  }
}
