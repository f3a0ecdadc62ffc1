package org.floorpass.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The badge code against the vectors of docs/formats.md. */
class BadgeCodeTest {
  static final String CODE = "1000000224759959604906254241243342209347638547625151811595";

  @ParameterizedTest
  @CsvSource({
    "000102030405060708090a0b0c0d0e0f10111213, " + CODE,
    "ffffffffffffffffffffffffffffffffffffffff,"
        + " 1014615016373309029182036848327162830196559325429759583587",
    "0000000000000000000000000000000000000000,"
        + " 1000000000000000000000000000000000000000000000000002151308"
  })
  void secretsAndCodesCorrespond(String secret, String code) {
    try (BadgeCode made = BadgeCode.ofSecret(HexFormat.of().parseHex(secret))) {
      assertThat(new String(made.digits(), StandardCharsets.US_ASCII)).isEqualTo(code);
    }
    assertThat(BadgeCode.parse(code)).isInstanceOf(Parsed.Valid.class);
    try (BadgeCode read = ((Parsed.Valid) BadgeCode.parse(code)).code()) {
      assertThat(read.digits()).isEqualTo(code.getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void aRightCheckDoesNotSaveAValueOfTwoToThe160() {
    assertThat(BadgeCode.parse("1014615016373309029182036848327162830196559325429768284876"))
        .isInstanceOf(Parsed.NotOurs.class);
  }

  @Test
  void aWrongCheckIsDamage() {
    assertThat(BadgeCode.parse("1000000224759959604906254241243342209347638547625151811596"))
        .isInstanceOf(Parsed.Damaged.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.com/?q=1",
        "100000022475995960490625424124334220934763854762515181159",
        "10000002247599596049062542412433422093476385476251518115955",
        " 000000224759959604906254241243342209347638547625151811595",
        "1000000224759959604906254241243342209347638547625151811595\n",
        "1100000224759959604906254241243342209347638547625151811595",
        "١٠٠٠٠٠٠٢٢٤٧٥٩٩٥٩٦٠٤٩٠٦٢٥٤٢٤١٢٤٣٣٤٢٢٠٩٣٤٧٦٣٨٥٤٧٦٢٥١٥١٨١١٥٩٥"
      })
  void anythingElseIsNotOurs(String text) {
    assertThat(BadgeCode.parse(text)).isInstanceOf(Parsed.NotOurs.class);
  }

  @Test
  void everySingleWrongDigitIsNoticedOrBelongsToSomebodyElse() {
    int damaged = 0;
    for (int at = 0; at < BadgeCode.DIGITS; at++) {
      byte[] digits = CODE.getBytes(StandardCharsets.US_ASCII);
      digits[at] = (byte) (digits[at] == '9' ? '0' : digits[at] + 1);
      Parsed parsed = BadgeCode.parse(digits);
      assertThat(parsed).isNotInstanceOf(Parsed.Valid.class);
      damaged += parsed instanceof Parsed.Damaged ? 1 : 0;
    }
    assertThat(damaged).isEqualTo(56);
  }

  @Test
  void randomTextsNeverThrow() {
    long seed = 20_261_123L;
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      byte[] text = new byte[random.nextInt(120)];
      random.nextBytes(text);
      if (i % 2 == 0) {
        text = Arrays.copyOf(CODE.getBytes(StandardCharsets.US_ASCII), BadgeCode.DIGITS);
        text[random.nextInt(text.length)] = (byte) random.nextInt(256);
      }
      Parsed parsed = BadgeCode.parse(text);
      assertThat(parsed).as("seed %d, round %d", seed, i).isNotNull();
    }
  }

  @Test
  void aClosedCodeIsGone() {
    BadgeCode code = BadgeCode.ofSecret(new byte[20]);
    code.close();
    assertThatThrownBy(code::digits).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(code::keys).isInstanceOf(IllegalStateException.class);
    assertThat(code).hasToString("BadgeCode[**********]");
  }
}
