package org.floorpass.kiosk.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static BodyReader body(String text) {
    return BodyReader.of(value(text));
  }

  private static Json value(String text) {
    return ((JsonReader.Reading.Value) JsonReader.read(text.getBytes(UTF_8))).json();
  }

  @Test
  void membersAreReadByType() {
    BodyReader body =
        body(
            """
            {"text":"Zoë","number":12,"flag":true,"none":null,
             "time":"2026-12-19T12:00:00+02:00","object":{"a":"b"},"unknown":[1,2]}
            """);

    assertThat(body.requiredText("text", 10)).isEqualTo("Zoë");
    assertThat(body.number("number")).contains(12);
    assertThat(body.flag("flag")).contains(true);
    assertThat(body.text("none", 10)).isEmpty();
    assertThat(body.text("absent", 10)).isEmpty();
    assertThat(body.time("time")).contains(Instant.parse("2026-12-19T10:00:00Z"));
    assertThat(body.object("object").orElseThrow().requiredText("a", 1)).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\":1,}",
        "[1,]",
        "{\"a\":1}{}",
        "{\"a\":1} x",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "// no\n{}",
        "{\"a\":\"\t\"}",
        "}",
        "nul"
      })
  void whatIsNotStrictJsonIsRefused(String text) {
    assertThat(JsonReader.read(text.getBytes(UTF_8)))
        .isInstanceOf(JsonReader.Reading.Malformed.class);
  }

  @Test
  void brokenUtf8IsRefused() {
    byte[] text = {'"', (byte) 0xC3, '"'};
    assertThat(JsonReader.read(text)).isInstanceOf(JsonReader.Reading.Malformed.class);
  }

  @Test
  void depthAndLengthHaveLimits() {
    assertThat(JsonReader.read(("[".repeat(17) + "]".repeat(17)).getBytes(UTF_8)))
        .isInstanceOf(JsonReader.Reading.Oversized.class);
    assertThat(JsonReader.read(("\"" + "x".repeat(5_000) + "\"").getBytes(UTF_8)))
        .isInstanceOf(JsonReader.Reading.Oversized.class);
    assertThat(JsonReader.read(("[" + "1,".repeat(20_000) + "1]").getBytes(UTF_8)))
        .isInstanceOf(JsonReader.Reading.Oversized.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"number\":\"12\"}",
        "{\"number\":1.5}",
        "{\"number\":99999999999}",
        "{\"number\":1e400}",
        "{\"number\":true}"
      })
  void aMemberOfTheWrongTypeIsNamed(String text) {
    assertThatThrownBy(() -> body(text).number("number"))
        .isInstanceOfSatisfying(
            ApiRefusal.class,
            refusal -> {
              assertThat(refusal.error().status().code()).isEqualTo(400);
              assertThat(refusal.error().message()).contains("'number'");
            });
  }

  @Test
  void wipingZeroesEveryText() {
    Json body = value("{\"a\":[{\"pin\":\"09599786\"}]}");
    var inner = (Json.Fields) ((Json.Items) ((Json.Fields) body).member("a")).values().getFirst();
    var pin = (Json.Text) inner.member("pin");
    assertThat(pin.characters()).containsExactly("09599786".toCharArray());

    body.wipe();

    assertThat(pin.characters()).containsOnly('\0');
    assertThat(pin.toString()).doesNotContain("0959");
  }
}
