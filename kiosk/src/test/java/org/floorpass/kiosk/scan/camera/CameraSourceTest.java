package org.floorpass.kiosk.scan.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.floorpass.kiosk.scan.DeviceId;
import org.floorpass.kiosk.scan.DeviceReason;
import org.floorpass.kiosk.scan.DeviceStatus;
import org.floorpass.kiosk.scan.Luminance;
import org.floorpass.kiosk.scan.ObservationLog;
import org.floorpass.kiosk.scan.Still;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CameraSourceTest {
  private static final byte[] DARK = jpeg(32, 24, 16);
  private static final byte[] LIGHT = jpeg(64, 48, 230);

  private final AtomicLong ticker = new AtomicLong();

  @Test
  void picturesArriveAsLuminanceWithRisingNumbers() {
    try (MjpegServer server = MjpegServer.start(0);
        ObservationLog log = start(server.address())) {
      server.show(DARK);
      await().until(() -> log.frames().size() >= 3);
      assertThat(log.frames().stream().map(frame -> frame.sequence()))
          .isSorted()
          .doesNotHaveDuplicates();
      Luminance picture = log.frames().element().picture();
      assertThat(picture.width()).isEqualTo(32);
      assertThat(picture.at(5, 5)).isBetween(12, 20);
      assertThat(log.source().status()).isEqualTo(new DeviceStatus.Ready());
    }
  }

  @Test
  void aPictureSizeThatChangesInMidStreamIsFollowed() {
    try (MjpegServer server = MjpegServer.start(0);
        ObservationLog log = start(server.address())) {
      server.show(DARK);
      await().until(() -> !log.frames().isEmpty());
      server.show(LIGHT);
      await().until(() -> log.frames().stream().anyMatch(f -> f.picture().width() == 64));
    }
  }

  @Test
  void anUnpluggedCameraIsNoticedWithinASecondAndBackWithinThree() {
    MjpegServer server = MjpegServer.start(0);
    try (ObservationLog log = start(server.address())) {
      for (int round = 0; round < 2; round++) {
        server.show(DARK);
        awaitReady(log);
        server.close();
        await()
            .atMost(Duration.ofSeconds(1))
            .until(() -> log.source().status() instanceof DeviceStatus.Detached);
        server = MjpegServer.start(server.port());
      }
      server.show(LIGHT);
      awaitReady(log);
    } finally {
      server.close();
    }
  }

  @Test
  void aSilentCameraIsDegradedWithinASecondAndRecovers() {
    try (MjpegServer server = MjpegServer.start(0);
        ObservationLog log = start(server.address())) {
      server.show(DARK);
      awaitReady(log);
      server.show(new byte[0]);
      await()
          .atMost(Duration.ofMillis(1_200))
          .until(
              () -> new DeviceStatus.Degraded(DeviceReason.STALLED).equals(log.source().status()));
      server.show(DARK);
      awaitReady(log);
    }
  }

  @Test
  void damagedPicturesAreSkippedAndManyOfThemAreAStatus() {
    byte[] torn = DARK.clone();
    torn[torn.length - 1] = 0x11;
    try (MjpegServer server = MjpegServer.start(0);
        ObservationLog log = start(server.address())) {
      server.show(DARK);
      awaitReady(log);
      server.send(torn);
      server.send(LIGHT);
      await().until(() -> log.frames().stream().anyMatch(f -> f.picture().width() == 64));
      server.show(torn);
      await()
          .until(
              () -> new DeviceStatus.Degraded(DeviceReason.CORRUPT).equals(log.source().status()));
      server.show(DARK);
      awaitReady(log);
    }
  }

  @Test
  void aMissingCameraAndAWebPageAreToldApart() throws Exception {
    try (ObservationLog log = start(URI.create("http://127.0.0.1:9/stream"))) {
      await()
          .until(
              () ->
                  new DeviceStatus.Detached(DeviceReason.UNREACHABLE)
                      .equals(log.source().status()));
    }
    try (MjpegServer server = MjpegServer.start(0);
        ObservationLog log = start(server.address())) {
      server.show("<html>a page</html>\n".repeat(100).getBytes("US-ASCII"));
      await()
          .until(
              () ->
                  new DeviceStatus.Detached(DeviceReason.NOT_A_CAMERA)
                      .equals(log.source().status()));
    }
  }

  @Test
  void theStillIsTheNewestJpegAndOnlyNewOnesAreGiven() {
    try (MjpegServer server = MjpegServer.start(0);
        ObservationLog log = start(server.address())) {
      CameraSource camera = (CameraSource) log.source();
      assertThat(camera.newestStill(-1)).isEmpty();
      server.send(LIGHT);
      await().until(() -> camera.newestStill(-1).isPresent());
      Still still = camera.newestStill(-1).orElseThrow();
      assertThat(still.jpeg()).isEqualTo(LIGHT);
      assertThat(camera.newestStill(still.sequence())).isEmpty();
    }
  }

  private ObservationLog start(URI address) {
    CameraSettings settings =
        new CameraSettings(
            new DeviceId("camera-1"), new CameraSettings.Location.MjpegOverHttp(address));
    return new ObservationLog(Cameras.start(List.of(settings), ticker::incrementAndGet).getFirst());
  }

  private static void awaitReady(ObservationLog log) {
    await().atMost(Duration.ofSeconds(3)).until(() -> log.source().status().isReady());
  }

  private static byte[] jpeg(int width, int height, int grey) {
    byte[] pixels = new byte[width * height];
    java.util.Arrays.fill(pixels, (byte) grey);
    return JpegLuminance.write(new Luminance(pixels, width, height)).orElseThrow();
  }
}
