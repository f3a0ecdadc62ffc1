package org.floorpass.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class QrTextTest {
  @Test
  void noRenderingShowsTheText() {
    try (QrText text = QrText.copyOf("10123456")) {
      assertThat(text).hasToString("QrText(8 characters)");
      assertThat(new Observation.Text(text).toString()).doesNotContain("10123456");
    }
  }

  @Test
  void closingWipesTheCharactersThemselves() {
    QrText text = QrText.copyOf("10123456");
    char[] lent = text.read(characters -> characters);
    text.close();
    assertThat(lent).containsOnly('\0');
    assertThat(text.length()).isZero();
    assertThatIllegalStateException().isThrownBy(() -> text.read(String::new));
  }

  @Test
  void sameTextsAreTheSameWhoeverHoldsThem() {
    try (QrText one = QrText.copyOf("123");
        QrText other = QrText.copyOf(new char[] {'0', '1', '2', '3'}, 1, 3);
        QrText longer = QrText.copyOf("1234")) {
      assertThat(one.sameAs(other)).isTrue();
      assertThat(one.sameAs(longer)).isFalse();
    }
  }

  @Test
  void moreThanASymbolHoldsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrText.copyOf("1".repeat(QrText.MAX_LENGTH + 1)));
  }
}
