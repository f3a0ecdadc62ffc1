package org.floorpass.kiosk.http.station.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {
  private static FormBody form(String text) {
    return ((FormBody.Reading.Form) FormBody.read(text.getBytes(UTF_8))).body();
  }

  @Test
  void fieldsAreDecodedAsABrowserEncodesThem() {
    try (FormBody form = form("name=Zo%C3%AB+B%26Co&empty=&name=second&flag")) {
      assertThat(form.text("name")).isEqualTo("Zoë B&Co");
      assertThat(form.present("empty")).isEmpty();
      assertThat(form.text("flag")).isEmpty();
      assertThat(form.text("absent")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%1", "a=%zz", "%g1=a"})
  void brokenEscapesAreRefused(String text) {
    assertThat(FormBody.read(text.getBytes(UTF_8))).isInstanceOf(FormBody.Reading.Malformed.class);
  }

  @Test
  void tooManyFieldsAreRefused() {
    var text = new StringBuilder("a=1");
    for (int i = 0; i < 40; i++) {
      text.append("&f").append(i).append("=1");
    }
    assertThat(FormBody.read(text.toString().getBytes(UTF_8)))
        .isInstanceOf(FormBody.Reading.Malformed.class);
  }

  @Test
  void secretsAreZeroedOnClose() {
    FormBody form = form("access=secret");
    byte[] secret = form.secret("access");
    assertThat(secret).isEqualTo("secret".getBytes(UTF_8));

    form.close();

    assertThat(secret).containsOnly(0);
    assertThat(form.toString()).doesNotContain("secret");
  }
}
