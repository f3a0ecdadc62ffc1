package org.floorpass.kiosk.scan.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.floorpass.kiosk.scan.DeviceId;
import org.floorpass.kiosk.scan.DeviceReason;
import org.floorpass.kiosk.scan.DeviceStatus;
import org.floorpass.kiosk.scan.ObservationLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "ptys by the names of Linux's C library")
@Timeout(60)
class SerialScannerTest {
  private static final String BADGE = "10" + "0123456789".repeat(5) + "123456";
  private static final DeviceId ID = new DeviceId("scanner-1");

  @TempDir Path folder;

  @Test
  void aScannedBadgeArrivesWholeAndWithoutItsLineEnd() {
    try (ObservationLog log = start();
        Pty pty = Pty.open(link())) {
      awaitReady(log);
      pty.type(BADGE + "\r\n");
      await().until(() -> !log.texts().isEmpty());
      assertThat(log.texts()).containsExactly(BADGE);
    }
  }

  @Test
  void whatWasScannedBeforeTheOpeningIsDropped() {
    try (Pty pty = Pty.open(link())) {
      pty.type("left over\r");
      try (ObservationLog log = start()) {
        awaitReady(log);
        pty.type(BADGE + "\r");
        await().until(() -> !log.texts().isEmpty());
        assertThat(log.texts()).containsExactly(BADGE);
      }
    }
  }

  @Test
  void aMissingScannerIsAStatusAndItsArrivalMakesItReadyWithinThreeSeconds() {
    try (ObservationLog log = start()) {
      awaitStatus(log, DeviceReason.NOT_FOUND);
      try (Pty pty = Pty.open(link())) {
        awaitReady(log);
        pty.type(BADGE + "\n");
        await().until(() -> log.texts().contains(BADGE));
      }
    }
  }

  @Test
  void anUnpluggedScannerIsNoticedWithinASecondAndReadsAgainWhenItIsBack() {
    try (ObservationLog log = start()) {
      for (int round = 0; round < 3; round++) {
        try (Pty pty = Pty.open(link())) {
          awaitReady(log);
          log.texts().clear();
          pty.type(BADGE + "\r");
          await().until(() -> log.texts().contains(BADGE));
        }
        awaitStatus(log, DeviceReason.UNPLUGGED);
      }
      assertThat(log.states().stream().filter(DeviceStatus::isReady)).hasSize(3);
    }
  }

  @Test
  void aTornScanIsLostAloneWhenThePlugIsPulledInTheMiddle() {
    try (ObservationLog log = start()) {
      try (Pty pty = Pty.open(link())) {
        awaitReady(log);
        pty.type(BADGE.substring(0, 20));
      }
      awaitStatus(log, DeviceReason.UNPLUGGED);
      try (Pty pty = Pty.open(link())) {
        awaitReady(log);
        pty.type(BADGE + "\r");
        await().until(() -> log.texts().contains(BADGE));
        assertThat(log.texts()).doesNotContain(BADGE.substring(0, 20) + BADGE);
      }
    }
  }

  @Test
  void aMegabyteWithoutTerminatorIsBoundedAndTheNextBadgeReads() {
    byte[] noise = "0123456789abcdef".repeat(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
    try (ObservationLog log = start();
        Pty pty = Pty.open(link())) {
      awaitReady(log);
      pty.type(noise);
      pty.type("\r" + BADGE + "\r");
      await().until(() -> log.texts().contains(BADGE));
      assertThat(log.texts()).containsExactly(BADGE);
    }
  }

  private static void awaitStatus(ObservationLog log, DeviceReason reason) {
    await()
        .atMost(Duration.ofSeconds(1))
        .until(() -> new DeviceStatus.Detached(reason).equals(log.source().status()));
  }

  private Path link() {
    return folder.resolve("scanner-1");
  }

  private ObservationLog start() {
    return new ObservationLog(SerialScanner.start(ScannerSettings.plain(ID, link(), 9600)));
  }

  private static void awaitReady(ObservationLog log) {
    await().atMost(Duration.ofSeconds(3)).until(() -> log.source().status().isReady());
  }
}
