package org.floorpass.kiosk.http.station.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.floorpass.kiosk.http.api.SecretBuffer;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  private static final String HOSTILE = "<script>alert('x')</script>&\"";

  @Test
  void textsAndAttributesAreEscaped() {
    var buffer = new SecretBuffer();

    new HtmlWriter(buffer)
        .element("p", List.of("title", HOSTILE), p -> p.text(HOSTILE))
        .single("input", "value", HOSTILE);

    String escaped = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;";
    assertThat(new String(buffer.copy(), UTF_8))
        .isEqualTo(
            "<p title=\"%s\">%s</p><input value=\"%s\">".formatted(escaped, escaped, escaped));
  }

  @Test
  void onlyDigitsAreWrittenAsTheyAre() {
    var out = new HtmlWriter(new SecretBuffer());
    assertThatThrownBy(() -> out.digits("12<4".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWipedBufferHoldsNothing() {
    var buffer = new SecretBuffer();
    new HtmlWriter(buffer).digits("09599786".getBytes(UTF_8));

    buffer.wipe();

    assertThat(buffer.copy()).isEmpty();
  }
}
