package org.floorpass.print.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.floorpass.print.language.brother.BrotherLanguage;
import org.floorpass.print.language.dymo.DymoLanguage;
import org.floorpass.print.language.epl.EplLanguage;
import org.floorpass.print.language.escpos.EscPosLanguage;
import org.floorpass.print.language.pwg.PwgLanguage;
import org.floorpass.print.language.tspl.TsplLanguage;
import org.floorpass.print.language.zpl.ZplLanguage;
import org.floorpass.print.media.DotArea;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;
import org.floorpass.print.raster.Bitmap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every language promises, on every stock that its printers take. */
class LanguageContractTest {
  private static final List<PrinterLanguage> LANGUAGES =
      List.of(
          new ZplLanguage(),
          new EplLanguage(),
          new TsplLanguage(),
          new BrotherLanguage(BrotherLanguage.Rows.PLAIN),
          new BrotherLanguage(BrotherLanguage.Rows.PACK_BITS),
          new DymoLanguage(),
          new EscPosLanguage(),
          new PwgLanguage());

  static List<PrinterLanguage> languages() {
    return LANGUAGES;
  }

  static Stream<Arguments> combinations() {
    return LANGUAGES.stream()
        .flatMap(
            language ->
                StockCatalogue.all().stream()
                    .flatMap(
                        stock ->
                            Stream.of(203, 300, 600)
                                .map(dpi -> language.head(Resolution.of(dpi)))
                                .filter(head -> language.refusal(stock, head).isEmpty())
                                .map(head -> Arguments.of(language, stock, head))));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void everyDotComesBack(PrinterLanguage language, LabelStock stock, Resolution head)
      throws StreamFormatException {
    DotArea area = stock.printable(head);
    Bitmap dots = Dots.noisy(area.width(), area.height(), 1L);
    Bitmap back = language.decode(language.encode(dots, stock, head));
    assertThat(back.sameInk(dots)).isTrue();
  }

  private record Sample(LabelStock stock, Resolution head, byte[] stream) {}

  private static Sample sample(PrinterLanguage language) {
    LabelStock stock =
        StockCatalogue.find(
                language.id() == LanguageId.BROTHER ? "brother-dk-11209" : "zebra-2.25x1.25")
            .orElseThrow();
    Resolution head = Resolution.of(300);
    int width = stock.printable(head).width();
    return new Sample(stock, head, language.encode(Dots.noisy(width, 12, 2L), stock, head));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aCutJobIsNeverTakenForAWholeOne(PrinterLanguage language) {
    byte[] stream = sample(language).stream();
    for (int length = 0; length < stream.length - 1; length++) {
      byte[] cut = Arrays.copyOf(stream, length);
      assertThatThrownBy(() -> language.decode(cut))
          .as("%d of %d bytes", length, stream.length)
          .isInstanceOf(StreamFormatException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aSecondJobBehindTheFirstIsNoticed(PrinterLanguage language) {
    byte[] stream = sample(language).stream();
    byte[] twice = Arrays.copyOf(stream, stream.length * 2);
    System.arraycopy(stream, 0, twice, stream.length, stream.length);
    assertThatThrownBy(() -> language.decode(twice)).isInstanceOf(StreamFormatException.class);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noiseIsRefusedOrReadButNeverABug(PrinterLanguage language) {
    long seed = 3L;
    Random seeded = new Random(seed);
    byte[] stream = sample(language).stream();
    for (int round = 0; round < 3_000; round++) {
      byte[] damaged = stream.clone();
      for (int change = 0; change <= seeded.nextInt(3); change++) {
        damaged[seeded.nextInt(damaged.length)] = (byte) seeded.nextInt(256);
      }
      try {
        language.decode(damaged).close();
      } catch (StreamFormatException refused) {
        assertThat(refused.getMessage()).as("seed %d round %d", seed, round).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theSameDotsGiveTheSameBytes(PrinterLanguage language) {
    assertThat(sample(language).stream()).isEqualTo(sample(language).stream());
  }
}
