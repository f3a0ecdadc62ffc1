package org.floorpass.auth.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinRulesTest {
  private static Optional<PinFault> fault(String digits) {
    return PinRules.fault(pin(digits), 8);
  }

  private static Pin pin(String digits) {
    return ((Pin.Typed.Formed) Pin.read(digits.toCharArray())).pin();
  }

  @ParameterizedTest
  @ValueSource(strings = {"09599786", "56745755", "40718396215", "83920174659283746510"})
  void ordinaryPinsAreAccepted(String digits) {
    assertThat(fault(digits)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "12345678, Sequence",
    "87654321, Sequence",
    "40123456789, Sequence",
    "98765432107, Sequence",
    "11111111, Repeats",
    "12121294, Repeats",
    "93123123, Repeats",
    "34234294, Repeats",
    "48121212, Repeats",
    "12341234, Common",
    "24121985, Common",
    "12241985, Common",
    "19851224, Common",
    "147258369, Common",
    "13579135, Common",
    "2412198500000, Common"
  })
  void patternsAreRefused(String digits, String kind) {
    assertThat(fault(digits).map(some -> some.getClass().getSimpleName())).contains(kind);
  }

  @Test
  void aPinShorterThanThePolicyIsRefused() {
    assertThat(PinRules.fault(pin("09599786"), 10)).contains(new PinFault.TooShort(10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1234567", "123456789012345678901", "1234567a", "12345 78", "١٢٣٤٥٦٧٨"})
  void onlyEightToTwentyAsciiDigitsAreAPin(String text) {
    assertThat(Pin.read(text.toCharArray())).isInstanceOf(Pin.Typed.Malformed.class);
  }

  @Test
  void theTwoPatternRulesRefuseExactlyTheDocumentedNumberOfEightDigitPins() {
    int blocksOrRuns = 0;
    byte[] digits = new byte[8];
    for (int number = 0; number < 100_000_000; number++) {
      int rest = number;
      for (int at = 7; at >= 0; at--) {
        digits[at] = (byte) ('0' + rest % 10);
        rest /= 10;
      }
      if (PinRules.repeats(digits) || PinRules.runs(digits)) {
        blocksOrRuns++;
      }
    }
    // 305,200 with ababab or abcabc (one digit eight times is among them) and 6 whole runs.
    assertThat(blocksOrRuns).isEqualTo(305_206);
  }

  @Test
  void theListHoldsAtLeastThreeThousandPinsOfEachLength() {
    for (int length = Pin.SHORTEST; length <= Pin.LONGEST; length++) {
      Set<String> common = new HashSet<>();
      for (LocalDate day = LocalDate.of(1960, 1, 1); day.getYear() < 2010; day = day.plusDays(1)) {
        String date = day.format(DateTimeFormatter.ofPattern("ddMMyyyy"));
        String cycled = date.repeat(3).substring(0, length);
        if (CommonPins.contains(cycled.getBytes(StandardCharsets.US_ASCII))) {
          common.add(cycled);
        }
      }
      assertThat(common).as("length %d", length).hasSizeGreaterThan(3_000);
    }
  }

  @Test
  void generatedPinsBreakNoRule() {
    for (int length = Pin.SHORTEST; length <= Pin.LONGEST; length++) {
      try (Pin generated = PinRules.generate(length, new SecureRandom())) {
        assertThat(generated.length()).isEqualTo(length);
        assertThat(PinRules.fault(generated, length)).isEmpty();
      }
    }
  }

  @Test
  void aClosedPinIsZeroedAndMasked() {
    Pin pin = pin("09599786");
    byte[] live = pin.reveal();
    pin.close();
    assertThat(live).containsOnly(0);
    assertThat(pin).hasToString("Pin[**********]");
  }
}
