package org.floorpass.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.floorpass.sim.camera.Stress.Dimension;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.PrintedLabel;
import org.junit.jupiter.api.Test;

class SimCameraTest {
  static final String DIGITS = "10" + "4".repeat(56);
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private final SimCamera camera = new SimCamera(42);

  static PrintedLabel label(int dotsPerModule) throws Exception {
    ByteMatrix matrix = Encoder.encode(DIGITS, ErrorCorrectionLevel.H).getMatrix();
    Dots.Canvas canvas = Dots.canvas(812, 406);
    for (int y = 0; y < matrix.getHeight() * dotsPerModule; y++) {
      for (int x = 0; x < matrix.getWidth() * dotsPerModule; x++) {
        if (matrix.get(x / dotsPerModule, y / dotsPerModule) == 1) {
          canvas.set(560 + x, 100 + y);
        }
      }
    }
    for (int line = 0; line < 5; line++) {
      for (int x = 40; x < 400 - 40 * line; x++) {
        canvas.set(x, 80 + 40 * line);
        canvas.set(x, 81 + 40 * line);
      }
    }
    return new PrintedLabel(1, canvas.dots(), 203);
  }

  private static Optional<String> read(Frame frame) {
    try {
      PlanarYUVLuminanceSource source =
          new PlanarYUVLuminanceSource(
              frame.luminance(),
              frame.width(),
              frame.height(),
              0,
              0,
              frame.width(),
              frame.height(),
              false);
      return Optional.of(
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
              .getText());
    } catch (ReaderException nothing) {
      return Optional.empty();
    }
  }

  private int reads(Stress stress, int frames) throws Exception {
    camera.show(Card.of(label(6)), stress, START);
    int reads = 0;
    for (int frame = 0; frame < frames; frame++) {
      Optional<String> text = read(camera.frameAt(START.plusMillis(1_000 + frame * 67L)));
      text.ifPresent(found -> assertThat(found).isEqualTo(DIGITS));
      reads += text.isPresent() ? 1 : 0;
    }
    return reads;
  }

  @Test
  void aHeldLabelReadsInNearlyEveryFrameAndIsNeverTheSamePicture() throws Exception {
    assertThat(reads(Stress.none(), 20)).isGreaterThanOrEqualTo(17);
    Frame one = camera.frameAt(START.plusMillis(2_000));
    Frame later = camera.frameAt(START.plusMillis(2_067));
    assertThat(one.rgb()).isNotEqualTo(later.rgb());
  }

  @Test
  void theSameSeedCardAndInstantGiveTheSameFrame() throws Exception {
    SimCamera other = new SimCamera(42);
    camera.show(Card.of(label(6)), START);
    other.show(Card.of(label(6)), START);
    Instant instant = START.plusMillis(1_234);
    assertThat(camera.frameAt(instant).rgb()).isEqualTo(other.frameAt(instant).rgb());
    SimCamera different = new SimCamera(43);
    different.show(Card.of(label(6)), START);
    assertThat(camera.frameAt(instant).rgb()).isNotEqualTo(different.frameAt(instant).rgb());
  }

  @Test
  void nothingIsReadWhenNothingIsHeld() throws Exception {
    assertThat(read(camera.frameAt(START))).isEmpty();
    camera.show(Card.of(label(6)), START);
    camera.takeAway();
    assertThat(camera.holding()).isFalse();
    assertThat(read(camera.frameAt(START.plusSeconds(2)))).isEmpty();
  }

  @Test
  void theFrameSurvivesItsOwnJpeg() throws Exception {
    camera.show(Card.of(label(6)), START);
    byte[] jpeg = camera.frameAt(START.plusSeconds(2)).jpeg(80);
    assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(640);
    assertThat(jpeg.length).isBetween(10_000, 120_000);
  }

  @Test
  void everyDimensionOfStressChangesThePictureAndItsWorstDefeatsAPlainReader() throws Exception {
    Map<Dimension, Double> worst =
        Map.ofEntries(
            Map.entry(Dimension.DEFOCUS, 8.0),
            Map.entry(Dimension.MOTION, 24.0),
            Map.entry(Dimension.FADE, 0.99),
            Map.entry(Dimension.GAIN, 1.0),
            Map.entry(Dimension.LOSS, 1.0),
            Map.entry(Dimension.MISSING_DOTS, 0.9),
            Map.entry(Dimension.DEAD_LINES, 60.0),
            Map.entry(Dimension.PATCH, 0.9),
            Map.entry(Dimension.TILT, 80.0),
            Map.entry(Dimension.ROTATION, 45.0),
            Map.entry(Dimension.GLARE, 1.5),
            Map.entry(Dimension.SHADING, 1.0),
            Map.entry(Dimension.JPEG_QUALITY, 1.0),
            Map.entry(Dimension.MODULE_SIZE, 0.8));
    camera.show(Card.of(label(6)), START);
    int[] calm = camera.frameAt(START.plusSeconds(1)).rgb();
    assertThat(worst).containsOnlyKeys(Dimension.values());
    for (Map.Entry<Dimension, Double> entry : worst.entrySet()) {
      Dimension dimension = entry.getKey();
      Stress stress = Stress.none().with(dimension, entry.getValue());
      int reads = reads(stress, 5);
      if (dimension == Dimension.JPEG_QUALITY) {
        assertThat(camera.jpegQuality()).isEqualTo(1);
        continue; // applied by the encoder, not in the frame
      }
      assertThat(camera.frameAt(START.plusSeconds(1)).rgb()).as("%s", dimension).isNotEqualTo(calm);
      if (dimension != Dimension.ROTATION && dimension != Dimension.SHADING) {
        assertThat(reads).as("%s", dimension).isLessThan(3);
      }
    }
  }

  @Test
  void hardPresentationsChangeFromFrameToFrameAndRepeatBySeed() throws Exception {
    int reads = 0;
    for (long seed = 1; seed <= 8; seed++) {
      StressPlan plan = StressPlan.hard(seed);
      assertThat(plan.at(1.5)).as("seed %d", seed).isEqualTo(StressPlan.hard(seed).at(1.5));
      assertThat(plan.at(1.5)).isNotEqualTo(plan.at(1.6));
      camera.show(Card.of(label(6)), plan, START);
      boolean read = false;
      for (int frame = 0; frame < 4; frame++) {
        Optional<String> text = read(camera.frameAt(START.plusMillis(1_000 + frame * 67L)));
        text.ifPresent(found -> assertThat(found).isEqualTo(DIGITS));
        read |= text.isPresent();
      }
      reads += read ? 1 : 0;
    }
    // Hard, not hopeless: a plain reader gets some of them within four frames, by far not all.
    assertThat(reads).isBetween(1, 7);
  }
}
