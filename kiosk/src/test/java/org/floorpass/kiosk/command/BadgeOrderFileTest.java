package org.floorpass.kiosk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadgeOrderFileTest {
  /** Made up: not even its check is right. */
  private static final String DIGITS = "1012345678901234567890123456789012345678901234567890123456";

  @TempDir Path folder;

  @Test
  void anOrderIsRead() throws IOException {
    BadgeOrderFile.Reading reading =
        read(
            """
            {"displayName":"Ada Example","badge":"%s","title":"Welder","unit":"Line 1"}
            """
                .formatted(DIGITS));
    assertThat(reading)
        .isInstanceOfSatisfying(
            BadgeOrderFile.Reading.Read.class,
            read -> {
              assertThat(read.order().badge().text().displayName()).isEqualTo("Ada Example");
              assertThat(read.order().badge().content().length()).isEqualTo(58);
              assertThat(read.toString()).doesNotContain(DIGITS);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|is not a JSON object",
        "{\"displayName\":\"x\"}|has no badge",
        "{\"badge\":\"@\"}|has no displayName",
        "{\"badge\":\"123\",\"displayName\":\"x\"}|has 3 digits, not 58",
        "{\"badge\":\"12a\",\"displayName\":\"x\"}|not made of the digits",
        "{\"badge\":5}|is not a text",
        "{\"colour\":\"red\"}|unknown key",
        "{\"badge\":\"@\",|is not valid JSON near line 1",
        "{\"badge\":\"@\",\"displayName\":\"x\",\"photo\":\"none.jpg\"}|cannot be read"
      })
  void aWrongOrderIsASentenceThatGivesNoDigitAway(String json, String expected) throws IOException {
    assertThat(read(json.replace("@", DIGITS)))
        .isInstanceOfSatisfying(
            BadgeOrderFile.Reading.Wrong.class,
            wrong -> assertThat(wrong.sentence()).contains(expected).doesNotContain("1234567"));
  }

  @Test
  void aMissingOrderIsASentence() {
    assertThat(BadgeOrderFile.read(folder.resolve("none.json")))
        .isInstanceOfSatisfying(
            BadgeOrderFile.Reading.Wrong.class,
            wrong -> assertThat(wrong.sentence()).contains("cannot be read"));
  }

  private BadgeOrderFile.Reading read(String json) throws IOException {
    return BadgeOrderFile.read(Files.writeString(folder.resolve("order.json"), json));
  }
}
