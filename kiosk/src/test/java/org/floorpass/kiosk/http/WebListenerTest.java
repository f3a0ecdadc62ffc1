package org.floorpass.kiosk.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebListenerTest {
  private static final Duration IDLE = Duration.ofMillis(800);

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  private WebListener listener;

  @BeforeEach
  void open() {
    var plan =
        new ListenerPlan(
            "test",
            "127.0.0.1",
            0,
            AllowedHosts.loopback(),
            ContentPolicy.strict(),
            new Transport.Plain(),
            new ListenerPlan.Limits(1024, 16, IDLE));
    listener = opened(plan);
  }

  private static WebListener opened(ListenerPlan plan) {
    var opening =
        WebListener.open(
            plan,
            routing ->
                routing
                    .get("/", (_, response) -> response.send("hello"))
                    .post(
                        "/",
                        (request, response) -> {
                          if (request.content().hasEntity()) {
                            request.content().as(byte[].class);
                          }
                          response.send("done");
                        })
                    .get(
                        "/broken",
                        (_, _) -> {
                          throw new IllegalStateException("secret detail");
                        }));
    assertThat(opening).isInstanceOf(WebListener.Opening.Open.class);
    return ((WebListener.Opening.Open) opening).listener();
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET / HTTP/1.1~Host: localhost                                            | 200
          GET / HTTP/1.1~Host: LOCALHOST:99                                         | 200
          GET / HTTP/1.1~Host: [::1]:8470                                           | 200
          GET / HTTP/1.1~Host: evil.example                                         | 400
          GET / HTTP/1.1~Host: localhost.evil.example                               | 400
          GET / HTTP/1.1~Host: 127.0.0.1.evil.example                               | 400
          GET / HTTP/1.1~Host: localhost@evil.example                               | 400
          GET / HTTP/1.1~X-No-Host: 1                                               | 400
          GET / HTTP/1.1~Host: localhost~Host: evil.example                         | 400
          GET /nowhere HTTP/1.1~Host: localhost                                     | 404
          GET /%zz HTTP/1.1~Host: localhost                                         | 400
          GET /broken HTTP/1.1~Host: localhost                                      | 500
          DELETE / HTTP/1.1~Host: localhost                                         | 404
          POST / HTTP/1.1~Host: localhost~Content-Length: 0                         | 200
          POST / HTTP/1.1~Host: evil.example~Content-Length: 0                      | 400
          POST / HTTP/1.1~Host: localhost~Content-Length: 99999                     | 413
          POST / HTTP/1.1~Host: localhost~Origin: http://localhost~Content-Length: 0 | 200
          POST / HTTP/1.1~Host: localhost~Origin: https://localhost~Content-Length: 0 | 403
          POST / HTTP/1.1~Host: localhost~Origin: http://localhost:1~Content-Length: 0 | 403
          POST / HTTP/1.1~Host: localhost~Origin: null~Content-Length: 0            | 403
          POST / HTTP/1.1~Host: localhost~Sec-Fetch-Site: same-origin~Content-Length: 0 | 200
          POST / HTTP/1.1~Host: localhost~Sec-Fetch-Site: same-site~Content-Length: 0 | 403
          POST / HTTP/1.1~Host: localhost~Sec-Fetch-Site: cross-site~Content-Length: 0 | 403
          POST / HTTP/1.1~Host: localhost~Sec-Fetch-Site: odd~Content-Length: 0     | 403
          GET / HTTP/1.1~Host: localhost~Sec-Fetch-Site: cross-site~Sec-Fetch-Mode: navigate | 200
          GET / HTTP/1.1~Host: localhost~Sec-Fetch-Site: cross-site~Sec-Fetch-Mode: no-cors | 403
          """)
  void everyAnswerIsTheRightOneAndCarriesTheHeaders(String request, int status) throws IOException {
    String answer = ask(request);

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer.toLowerCase(Locale.ROOT))
        .contains("content-security-policy: default-src 'none'")
        .contains("x-content-type-options: nosniff")
        .contains("x-frame-options: deny")
        .contains("referrer-policy: no-referrer")
        .contains("cross-origin-resource-policy: same-origin")
        .contains("cache-control: no-store")
        .doesNotContain("secret detail");
    if (status >= 400) {
      assertThat(answer).contains("{\"error\":{\"code\":\"").contains("\"message\":\"");
    }
  }

  @Test
  void aChunkedBodyThatIsTooLargeIsRefusedToo() throws IOException {
    String chunk = "800\r\n" + "x".repeat(0x800) + "\r\n0\r\n\r\n";
    try (var socket = new Socket("127.0.0.1", listener.port())) {
      socket
          .getOutputStream()
          .write(
              ("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk)
                  .getBytes(ISO_8859_1));
      assertThat(new String(socket.getInputStream().readNBytes(12), ISO_8859_1))
          .isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aConnectionThatAskedToBeClosedEndsSoon() throws IOException {
    try (var socket = new Socket("127.0.0.1", listener.port())) {
      socket.setSoTimeout((int) IDLE.toMillis() * 4);
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(ISO_8859_1));
      // readAllBytes returns at end of stream only, and SO_TIMEOUT bounds the wait.
      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1)).endsWith("hello");
    }
  }

  @Test
  void anOccupiedPortIsOneSentenceAndNotAnException() {
    var opening =
        WebListener.open(ListenerPlan.loopback("face", "127.0.0.1", listener.port()), _ -> {});

    assertThat(opening).isInstanceOf(WebListener.Opening.Unavailable.class);
    assertThat(((WebListener.Opening.Unavailable) opening).message())
        .contains("port " + listener.port())
        .contains("listen.face.port");
  }

  @Test
  void aPortIsFreeAgainAfterClosing() {
    int port = listener.port();
    listener.close();
    listener = opened(ListenerPlan.loopback("again", "127.0.0.1", port));
    assertThat(listener.port()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"floorpass.local", "FLOORPASS.local:8443", "[fd00::1]:8443", "10.0.0.5"})
  void configuredNamesAreAllowed(String host) {
    var hosts = AllowedHosts.of(java.util.List.of("Floorpass.local", "fd00::1", "10.0.0.5"));
    assertThat(hosts.allows(host)).isTrue();
    assertThat(AllowedHosts.loopback().allows(host)).isFalse();
  }

  private String ask(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", listener.port())) {
      socket.setSoTimeout((int) IDLE.toMillis() * 4);
      socket
          .getOutputStream()
          .write((request.replace("~", "\r\n") + "\r\n\r\n").getBytes(ISO_8859_1));
      return answer(socket.getInputStream());
    }
  }

  /** Head and body by its length: waiting for the end of the connection would cost a second. */
  private static String answer(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    var length = LENGTH.matcher(head);
    return head
        + new String(
            in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0), ISO_8859_1);
  }
}
