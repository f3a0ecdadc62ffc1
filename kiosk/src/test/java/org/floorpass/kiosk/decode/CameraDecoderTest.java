package org.floorpass.kiosk.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.floorpass.kiosk.scan.Luminance;
import org.floorpass.kiosk.scan.QrText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraDecoderTest {
  private static final String BADGE = "10" + "0123456789".repeat(5) + "123456";
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  /** A clock that stands: the budget is never spent, and the tests do not depend on the machine. */
  private final CameraDecoder decoder = new CameraDecoder(() -> 0);

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 45, 80, 135, 250})
  void aBadgeReadsAtEveryAngleWithTheNoiseOfASensor(int degrees) throws WriterException {
    assertThat(text(decoder.decode(scene(5, degrees, 0)))).isEqualTo(BADGE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0006, 0.0012})
  void aTiltedBadgeReads(double tilt) throws WriterException {
    assertThat(text(decoder.decode(scene(7, 10, tilt)))).isEqualTo(BADGE);
  }

  @Test
  void anUnchangedSceneIsNotLookedAtAgainAndIsAfterForgetting() throws WriterException {
    Luminance scene = scene(5, 0, 0);
    assertThat(text(decoder.decode(scene))).isEqualTo(BADGE);
    assertThat(decoder.decode(scene).unchanged()).isTrue();
    decoder.forget();
    assertThat(text(decoder.decode(scene))).isEqualTo(BADGE);
  }

  @Test
  void anEmptySceneHasNoTextAndNoHint() {
    byte[] grey = new byte[WIDTH * HEIGHT];
    Arrays.fill(grey, (byte) 120);
    FrameDecoder.Result result = decoder.decode(new Luminance(grey, WIDTH, HEIGHT));
    assertThat(result.texts()).isEmpty();
    assertThat(result.hint()).isEmpty();
    assertThat(result.unchanged()).isFalse();
  }

  @Test
  void noiseOfEveryKindIsNeverACode() {
    long seed = 3;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < 20; i++) {
      byte[] grey = new byte[160 * 120];
      random.nextBytes(grey);
      assertThat(decoder.decode(new Luminance(grey, 160, 120)).texts())
          .as("seed %d, picture %d", seed, i)
          .isEmpty();
    }
  }

  private static String text(FrameDecoder.Result result) {
    assertThat(result.texts()).hasSize(1);
    try (QrText text = result.texts().getFirst()) {
      return text.read(String::new);
    }
  }

  /** A badge in the middle of the picture: turned, tilted, and with noise of deviation 6. */
  private static Luminance scene(double module, int degrees, double tilt) throws WriterException {
    BitMatrix code = new QRCodeWriter().encode(BADGE, BarcodeFormat.QR_CODE, 0, 0);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    double cosine = Math.cos(Math.toRadians(degrees)) / module;
    double sine = Math.sin(Math.toRadians(degrees)) / module;
    byte[] grey = new byte[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double dx = x - WIDTH / 2.0;
        double dy = y - HEIGHT / 2.0;
        double depth = 1 + tilt * dx;
        int u = (int) Math.floor((cosine * dx + sine * dy) / depth + code.getWidth() / 2.0);
        int v = (int) Math.floor((cosine * dy - sine * dx) / depth + code.getHeight() / 2.0);
        boolean inside = u >= 0 && v >= 0 && u < code.getWidth() && v < code.getHeight();
        double value = (inside ? code.get(u, v) ? 50 : 190 : 120) + 6 * random.nextGaussian();
        grey[y * WIDTH + x] = (byte) Math.max(0, Math.min(255, value));
      }
    }
    return new Luminance(grey, WIDTH, HEIGHT);
  }
}
