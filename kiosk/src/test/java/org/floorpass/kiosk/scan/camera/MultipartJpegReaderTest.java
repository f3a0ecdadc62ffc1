package org.floorpass.kiosk.scan.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.floorpass.kiosk.scan.DeviceReason;
import org.floorpass.kiosk.scan.Luminance;
import org.junit.jupiter.api.Test;

class MultipartJpegReaderTest {
  private static final byte[] JPEG = noiseJpeg();

  @Test
  void partsWithALengthAreTakenByLength() throws IOException {
    MultipartJpegReader reader = reader(part(JPEG, true), part(JPEG, true));
    assertThat(reader.next()).isEqualTo(JPEG);
    assertThat(reader.next()).isEqualTo(JPEG);
  }

  @Test
  void partsWithoutALengthAreFoundByTheirMarkers() throws IOException {
    MultipartJpegReader reader = reader(part(JPEG, false), part(JPEG, false));
    assertThat(reader.next()).isEqualTo(JPEG);
    assertThat(reader.next()).isEqualTo(JPEG);
  }

  @Test
  void picturesThatMerelyFollowEachOtherAreFound() throws IOException {
    MultipartJpegReader reader = reader(JPEG, JPEG, JPEG);
    assertThat(reader.next()).isEqualTo(JPEG);
    assertThat(reader.next()).isEqualTo(JPEG);
    assertThat(reader.next()).isEqualTo(JPEG);
  }

  @Test
  void theEndOfTheStreamIsTheCameraUnplugged() throws IOException {
    MultipartJpegReader reader = reader(part(JPEG, true));
    reader.next();
    assertThatExceptionOfType(CameraFault.class)
        .isThrownBy(reader::next)
        .matches(fault -> fault.reason() == DeviceReason.UNPLUGGED);
  }

  @Test
  void anImpossibleLengthIsRefusedBeforeAnyMemoryIsTaken() {
    byte[] head = "--b\r\nContent-Length: 2000000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    assertThatExceptionOfType(CameraFault.class)
        .isThrownBy(reader(head, JPEG)::next)
        .matches(fault -> fault.reason() == DeviceReason.CORRUPT);
  }

  @Test
  void tenThousandMutilatedStreamsEndInAFaultOrAPictureAndNothingElse() {
    long seed = 42;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < 10_000; i++) {
      byte[] stream = part(JPEG, random.nextBoolean());
      for (int j = random.nextInt(8); j >= 0; j--) {
        stream[random.nextInt(stream.length)] = (byte) random.nextInt(256);
      }
      MultipartJpegReader reader = reader(stream);
      try {
        while (true) {
          byte[] jpeg = reader.next();
          if (i % 50 == 0) {
            JpegLuminance.read(jpeg);
          }
        }
      } catch (CameraFault expected) {
        assertThat(expected.reason()).isNotNull();
      } catch (IOException other) {
        throw new AssertionError("seed " + seed + ", stream " + i, other);
      }
    }
  }

  private static MultipartJpegReader reader(byte[]... pieces) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      stream.writeBytes(piece);
    }
    return new MultipartJpegReader(new ByteArrayInputStream(stream.toByteArray()));
  }

  private static byte[] part(byte[] jpeg, boolean withLength) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    String head = "--b\r\nContent-Type: image/jpeg\r\n";
    String length = withLength ? "Content-Length: " + jpeg.length + "\r\n" : "";
    part.writeBytes((head + length + "\r\n").getBytes(StandardCharsets.US_ASCII));
    part.writeBytes(jpeg);
    part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    return part.toByteArray();
  }

  private static byte[] noiseJpeg() {
    byte[] pixels = new byte[40 * 30];
    RandomGeneratorFactory.of("L64X128MixRandom").create(7).nextBytes(pixels);
    return JpegLuminance.write(new Luminance(pixels, 40, 30)).orElseThrow();
  }
}
