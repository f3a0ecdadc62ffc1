package org.floorpass.print.badge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QrContentTest {
  @Test
  void onlyAsciiDigitsWithinTheLimitAreTaken() {
    assertThatThrownBy(() -> QrContent.of(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QrContent.of("12a".getBytes(US_ASCII)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QrContent.of("١٢٣".toCharArray()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QrContent.placeholder(59))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itNeverShowsItsDigits() {
    assertThat(QrContent.of("123".getBytes(US_ASCII)).toString()).doesNotContain("123");
  }

  @Test
  void aClosedContentIsGoneButItsCopyStays() {
    QrContent content = QrContent.of("123".getBytes(US_ASCII));
    QrContent copy = content.copy();
    content.close();
    assertThatThrownBy(() -> content.sameAs("123".getBytes(US_ASCII)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(copy.sameAs("123".getBytes(US_ASCII))).isTrue();
  }

  @Test
  void everyFullContentIsVersionThree() {
    Random seeded = new Random(58L);
    for (int round = 0; round < 200; round++) {
      byte[] digits = new byte[QrContent.LONGEST];
      for (int index = 0; index < digits.length; index++) {
        digits[index] = (byte) ('0' + seeded.nextInt(10));
      }
      QrSymbol symbol = QrSymbol.of(QrContent.of(digits));
      // The three finders of a 29-module symbol.
      assertThat(symbol.black(0, 0) && symbol.black(28, 0) && symbol.black(0, 28)).isTrue();
    }
  }
}
