package org.floorpass.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.floorpass.print.badge.Badge;
import org.floorpass.print.badge.BadgeText;
import org.floorpass.print.badge.Photo;
import org.floorpass.print.badge.QrContent;
import org.floorpass.print.check.SizeFault;
import org.floorpass.print.job.BadgeOrder;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;
import org.floorpass.print.queue.EncodeOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodeTest {
  private static final LabelStock ZEBRA = StockCatalogue.find("zebra-4x2").orElseThrow();

  @ParameterizedTest
  @EnumSource(
      value = LanguageId.class,
      names = {"ZPL", "EPL", "TSPL", "ESCPOS", "PWG", "PDF", "DYMO"})
  void everyLanguageTakesABadge(LanguageId language) {
    assertThat(encoded("badge", Optional.empty(), ZEBRA, 300, language).length()).isPositive();
  }

  /** Codes whose data ZXing's detector takes for a finder: one in about 250, all made up. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1019151603125034693057945296754357040748684721765556913657",
        "1074847227993065380025434119447003502797193712207710753771",
        "1073631305751046186818633026889413541098292632216078673632"
      })
  void aCodeThatConfusesADetectorIsPrintedAllTheSame(String digits) {
    try (BadgeOrder order =
        BadgeOrder.of(BadgeText.of("Ada Example"), QrContent.of(digits.toCharArray()))) {
      assertThat(PrintStation.encode(order, ZEBRA, Resolution.of(203), LanguageId.ZPL))
          .isInstanceOfSatisfying(
              EncodeOutcome.Encoded.class, encoded -> assertThat(encoded.length()).isPositive());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "badge,brother-dk-11202,300",
    "label,brother-dk-11201,300",
    "label,brother-dk-11209,300",
    "day-pass,brother-dk-11202,600",
    "label,brother-dk-22205,600"
  })
  void brotherTakesItsOwnRolls(String template, String stock, int dpi) {
    LabelStock roll = StockCatalogue.find(stock).orElseThrow();
    assertThat(encoded(template, Optional.empty(), roll, dpi, LanguageId.BROTHER).length())
        .isPositive();
  }

  @ParameterizedTest
  @CsvSource({"zebra-4x2,300", "brother-dk-11202,203"})
  void whatBrotherCannotPrintIsSaidInOneSentence(String stock, int dpi) {
    LabelStock label = StockCatalogue.find(stock).orElseThrow();
    try (BadgeOrder order = order("badge", Optional.empty())) {
      assertThat(PrintStation.encode(order, label, Resolution.of(dpi), LanguageId.BROTHER))
          .isInstanceOf(EncodeOutcome.NotOffered.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"badge", "label", "day-pass"})
  void everyTemplateSuitsEveryStock(String template) {
    for (LabelStock stock : StockCatalogue.all()) {
      int dpi = stock.id().startsWith("zebra") ? 203 : 300;
      assertThat(encoded(template, Optional.empty(), stock, dpi, LanguageId.ZPL).length())
          .as(stock.id())
          .isPositive();
    }
  }

  @Test
  void theSameBadgeGivesTheSameBytes() throws IOException {
    for (LanguageId language : new LanguageId[] {LanguageId.ZPL, LanguageId.PDF}) {
      assertThat(bytes(encoded("badge", Optional.empty(), ZEBRA, 203, language)))
          .isEqualTo(bytes(encoded("badge", Optional.empty(), ZEBRA, 203, language)));
    }
  }

  @Test
  void aPhotoIsPlacedOrRefusedNeverDropped() throws IOException {
    Photo photo = photo();
    assertThat(bytes(encoded("badge", Optional.of(photo), ZEBRA, 203, LanguageId.ZPL)))
        .isNotEqualTo(bytes(encoded("badge", Optional.empty(), ZEBRA, 203, LanguageId.ZPL)));
    try (BadgeOrder order = order("label", Optional.of(photo))) {
      assertThat(PrintStation.encode(order, ZEBRA, Resolution.of(203), LanguageId.ZPL))
          .isInstanceOfSatisfying(
              EncodeOutcome.Refused.class,
              refused ->
                  assertThat(refused.faults())
                      .hasOnlyElementsOfType(SizeFault.PhotoMismatch.class));
    }
  }

  @Test
  void badPicturesAreRefusedInWords() {
    assertThat(Photo.read("no picture".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isInstanceOf(Photo.Reading.Wrong.class);
    assertThat(Photo.read(new byte[Photo.LARGEST_BYTES + 1]))
        .isInstanceOf(Photo.Reading.Wrong.class);
    byte[] cut = java.util.Arrays.copyOf(png(), 60);
    assertThat(Photo.read(cut)).isInstanceOf(Photo.Reading.Wrong.class);
  }

  private static Photo photo() {
    Photo.Reading reading = Photo.read(png());
    assertThat(reading).isInstanceOf(Photo.Reading.Read.class);
    return ((Photo.Reading.Read) reading).photo();
  }

  private static byte[] png() {
    BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.fillRect(0, 0, 300, 400);
    graphics.setColor(Color.DARK_GRAY);
    graphics.fillOval(80, 80, 140, 180);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }

  private static BadgeOrder order(String template, Optional<Photo> photo) {
    return new BadgeOrder(
        new Badge(
            new BadgeText("Ana Lima", Optional.of("Press operator"), Optional.of("Line 1")),
            photo,
            QrContent.placeholder(58)),
        template);
  }

  private static EncodeOutcome.Encoded encoded(
      String template, Optional<Photo> photo, LabelStock stock, int dpi, LanguageId language) {
    try (BadgeOrder order = order(template, photo)) {
      EncodeOutcome outcome = PrintStation.encode(order, stock, Resolution.of(dpi), language);
      assertThat(outcome)
          .as("%s on %s", template, stock.id())
          .isInstanceOf(EncodeOutcome.Encoded.class);
      return (EncodeOutcome.Encoded) outcome;
    }
  }

  private static byte[] bytes(EncodeOutcome.Encoded encoded) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    encoded.writeStream(bytes);
    return bytes.toByteArray();
  }
}
