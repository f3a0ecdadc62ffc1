package org.floorpass.print.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.floorpass.print.badge.QrContent;
import org.floorpass.print.badge.QrSymbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedReadsTest {
  private final QrContent content = QrContent.placeholder(58);

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 9, 14})
  void aCodeOfFourOrMoreDotsSurvivesWhatPaperDoes(int module) {
    assertThat(DamagedReads.unread(code(module), module, content)).isEmpty();
  }

  @Test
  void oneDotAModuleDoesNotSurviveAndThatIsNoticed() {
    assertThat(DamagedReads.unread(code(1), 1, content)).isNotEmpty();
  }

  @Test
  void anotherCodeIsNotTakenForThisOne() {
    byte[] other = new byte[58];
    java.util.Arrays.fill(other, (byte) '7');
    assertThat(QrReader.reads(code(6), QrContent.of(other))).isFalse();
  }

  private Bitmap code(int module) {
    QrSymbol symbol = QrSymbol.of(content);
    int side = QrSymbol.MODULES_WITH_QUIET * module;
    Bitmap dots = new Bitmap(side, side);
    for (int row = 0; row < QrSymbol.MODULES; row++) {
      for (int column = 0; column < QrSymbol.MODULES; column++) {
        dots.fill(
            (column + 4) * module, (row + 4) * module, module, module, symbol.black(column, row));
      }
    }
    return dots;
  }
}
