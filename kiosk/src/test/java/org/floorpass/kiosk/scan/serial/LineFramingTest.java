package org.floorpass.kiosk.scan.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.floorpass.kiosk.scan.QrText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFramingTest {
  private static final String BADGE = "10" + "0123456789".repeat(5) + "123456";

  private final LineFraming plain = new LineFraming(LineFraming.Affixes.NONE);

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n", "\t", "\u0003", "\u0004", "\r\n\r\n"})
  void everyUsualTerminatorEndsAText(String terminator) {
    assertThat(texts(plain, BADGE + terminator + BADGE + terminator)).containsExactly(BADGE, BADGE);
  }

  @Test
  void silenceEndsTheTextOfAScannerWithoutTerminator() {
    assertThat(texts(plain, BADGE)).isEmpty();
    assertThat(plain.isPending()).isTrue();
    assertThat(plain.idle().map(LineFramingTest::string)).contains(BADGE);
    assertThat(plain.isPending()).isFalse();
  }

  @Test
  void silenceDropsATornTextOfAScannerThatTerminates() {
    assertThat(texts(plain, BADGE + "\r")).containsExactly(BADGE);
    assertThat(texts(plain, BADGE.substring(30))).isEmpty();
    assertThat(plain.idle()).isEmpty();
    assertThat(texts(plain, BADGE + "\r")).containsExactly(BADGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"]Q1", "]Q3", "\u0002", "\u0000", "\u0002]Q1"})
  void whatStandsBeforeTheTextIsRemoved(String before) {
    assertThat(texts(plain, before + BADGE + "\r")).containsExactly(BADGE);
  }

  @Test
  void theConfiguredPrefixAndSuffixAreRemovedOnce() {
    LineFraming framing = new LineFraming(new LineFraming.Affixes("QR:", "#"));
    assertThat(texts(framing, "QR:" + BADGE + "#\r")).containsExactly(BADGE);
    assertThat(texts(framing, BADGE + "\r")).containsExactly(BADGE);
    assertThat(texts(framing, "QR:QR:1##\r")).containsExactly("QR:1#");
    assertThat(texts(framing, "QR:#\r")).isEmpty();
  }

  @Test
  void bytesOfEveryValueBecomeOneCharacterEach() {
    assertThat(texts(plain, "\u00e4\u00ff\u0080\r")).containsExactly("\u00e4\u00ff\u0080");
  }

  @Test
  void theLongestSymbolFitsAndAnythingLongerIsDroppedToItsEnd() {
    String longest = "7".repeat(QrText.MAX_LENGTH);
    assertThat(texts(plain, longest + "\r")).containsExactly(longest);
    assertThat(texts(plain, longest + "7\r")).isEmpty();
    assertThat(texts(plain, "7".repeat(1 << 20) + "\r" + BADGE + "\r")).containsExactly(BADGE);
  }

  @Test
  void aHundredThousandMalformedLinesNeitherThrowNorHideTheNextBadge() {
    long seed = 20_261_123;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    LineFraming framing = new LineFraming(new LineFraming.Affixes("]", "\u0003"));
    for (int i = 0; i < 100_000; i++) {
      byte[] noise = new byte[random.nextInt(80)];
      random.nextBytes(noise);
      for (byte value : noise) {
        framing.accept(value).ifPresent(QrText::close);
      }
      if (random.nextBoolean()) {
        framing.idle().ifPresent(QrText::close);
      }
      if (i % 1000 == 0) {
        framing.accept((byte) '\r').ifPresent(QrText::close);
        assertThat(texts(framing, BADGE + "\r"))
            .as("seed %d, line %d", seed, i)
            .containsExactly(BADGE);
      }
    }
  }

  private static List<String> texts(LineFraming framing, String bytes) {
    List<String> texts = new ArrayList<>();
    for (byte value : bytes.getBytes(StandardCharsets.ISO_8859_1)) {
      framing.accept(value).map(LineFramingTest::string).ifPresent(texts::add);
    }
    return texts;
  }

  private static String string(QrText text) {
    try (text) {
      return text.read(String::new);
    }
  }
}
