package org.floorpass.print.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthTest {
  @ParameterizedTest
  @CsvSource({"203,812,406", "300,1199,599", "600,2399,1199"})
  void fourByTwoInchesInDots(int dpi, int width, int length) {
    LabelStock stock = StockCatalogue.find("zebra-4x2").orElseThrow();
    DotArea dots = stock.printable(Resolution.of(dpi));
    assertThat(dots.width()).isBetween(width, width + 1);
    assertThat(dots.height()).isBetween(length, length + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "brother-dk-11202,696,1109",
    "brother-dk-11201,306,991",
    "brother-dk-11209,696,271",
    "brother-dk-22205,696,1111"
  })
  void brotherStocksFollowTheMakersTable(String id, int width, int height) {
    assertThat(StockCatalogue.find(id).orElseThrow().printable(Resolution.of(300)))
        .isEqualTo(new DotArea(width, height));
  }

  @Test
  void a203DpiHeadHasExactlyEightDotsAMillimetre() {
    assertThat(Resolution.of(203).acrossDots(Length.ofMillimetres(100))).isEqualTo(800);
    assertThat(Resolution.of(300).acrossDotsPerMetre()).isEqualTo(11_811);
    assertThat(Resolution.of(600).acrossDotsPerMetre()).isEqualTo(23_622);
  }

  @Test
  void lengthsReadPlainly() {
    assertThat(Length.ofHundredthsInch(400).plain()).isEqualTo("101.6 mm");
    assertThat(Length.ofMillimetres(100).plain()).isEqualTo("100 mm");
    assertThat(new Length(1_125).plain()).isEqualTo("1.13 mm");
    assertThat(new Length(0).plain()).isEqualTo("0 mm");
  }

  @Test
  void impossibleLengthsAreBugs() {
    assertThatThrownBy(() -> new Length(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Length(2_000_001)).isInstanceOf(IllegalArgumentException.class);
  }
}
