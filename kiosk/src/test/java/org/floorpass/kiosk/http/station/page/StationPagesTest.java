package org.floorpass.kiosk.http.station.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.floorpass.auth.role.Caller;
import org.floorpass.kiosk.http.ListenerPlan;
import org.floorpass.kiosk.http.WebListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The guard in front of every page: session, same origin, form token; nothing changes otherwise.
 */
class StationPagesTest {
  private final AtomicInteger changes = new AtomicInteger();
  private WebListener listener;
  private String origin = "";

  /** Lets in whoever knows the word. */
  private static final class Door implements SignInDesk {
    private static Verdict verdict(byte[] secret) {
      return new String(secret, UTF_8).equals("right")
          ? new Verdict.Accepted(new Caller.Console(), "Somebody")
          : new Verdict.Rejected("This token is not known.");
    }

    @Override
    public Verdict byPassword(String name, byte[] password) {
      return verdict(password);
    }

    @Override
    public Verdict byToken(byte[] token) {
      return verdict(token);
    }

    @Override
    public Verdict claim(byte[] code, String name, byte[] password) {
      return verdict(code);
    }
  }

  @BeforeEach
  void open() {
    StationPages.Section section =
        registrar ->
            registrar
                .get("/station/workers", _ -> Page.show("Workers", out -> out.text("the list")))
                .get(
                    "/station/form",
                    call ->
                        Page.show(
                            "Form",
                            out ->
                                Markup.form(
                                    out,
                                    call.session(),
                                    "/station/form",
                                    form -> Markup.button(form, "Go"))))
                .post(
                    "/station/form",
                    _ -> {
                      changes.incrementAndGet();
                      return new Page.Redirect("/station/workers", "Changed.");
                    });
    var pages =
        new StationPages(
            new StationSessions(new SecureRandom(), System::nanoTime),
            new Door(),
            new PageFrame("Plant <1>", true),
            List.of(section),
            Optional.empty());
    var opening = WebListener.open(ListenerPlan.loopback("local", "127.0.0.1", 0), pages::addTo);
    listener = ((WebListener.Opening.Open) opening).listener();
    origin = "http://127.0.0.1:" + listener.port();
  }

  @AfterEach
  void close() {
    listener.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path));
  }

  private HttpRequest.Builder post(String path, String form) {
    return get(path)
        .header("Origin", origin)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  private String signIn() throws Exception {
    var answer = send(post("/station/sign-in", "access=right"));
    assertThat(answer.statusCode()).isEqualTo(303);
    String cookie = answer.headers().firstValue("set-cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/station");
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private String token(String cookie) throws Exception {
    var page = send(get("/station/form").header("Cookie", cookie));
    var token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  @Test
  void withoutASessionOnlyTheSignInPageIsShown() throws Exception {
    var page = send(get("/station/workers"));

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("location")).contains("/station/sign-in");
    assertThat(send(get("/")).headers().firstValue("location")).contains("/station");
    assertThat(send(get("/station/sign-in")).body())
        .contains("SIMULATED DEVICES")
        .contains("Plant &lt;1&gt;");
  }

  @Test
  void aWrongTokenIsRefusedWithoutASession() throws Exception {
    var answer = send(post("/station/sign-in", "access=wrong"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    assertThat(answer.body()).contains("This token is not known.").doesNotContain("wrong\"");
  }

  @Test
  void thePasswordAndTheClaimCodeLetInToo() throws Exception {
    assertThat(send(post("/station/sign-in", "name=ada&password=right")).statusCode())
        .isEqualTo(303);
    assertThat(send(post("/station/sign-in", "name=ada&password=wrong")).statusCode())
        .isEqualTo(401);
    assertThat(send(post("/station/claim", "code=right&name=ada&password=x")).statusCode())
        .isEqualTo(303);
    assertThat(send(post("/station/claim", "code=wrong&name=ada&password=x")).statusCode())
        .isEqualTo(401);
    assertThat(
            send(HttpRequest.newBuilder(URI.create(origin + "/station/claim"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("code=right")))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFormOfTheSessionIsCarriedOutAndSaidOnTheNextPage() throws Exception {
    String cookie = signIn();

    var answer = send(post("/station/form", "token=" + token(cookie)).header("Cookie", cookie));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(changes).hasValue(1);
    assertThat(send(get("/station/workers").header("Cookie", cookie)).body()).contains("Changed.");
  }

  @Test
  void afterSigningOutTheCookieIsWorthNothing() throws Exception {
    String cookie = signIn();
    String token = token(cookie);

    send(post("/station/sign-out", "token=" + token).header("Cookie", cookie));

    assertThat(send(get("/station/workers").header("Cookie", cookie)).statusCode()).isEqualTo(303);
    assertThat(send(post("/station/form", "token=" + token).header("Cookie", cookie)).statusCode())
        .isEqualTo(401);
    assertThat(changes).hasValue(0);
  }

  @ParameterizedTest(name = "host {0}, origin {1}, cookie {2}, token {3}, type {4}: {5}")
  @CsvSource({
    // host, origin, cookie, token, content type, status
    "own,     own,     yes, yes, form, 303",
    "foreign, own,     yes, yes, form, 400",
    "own,     foreign, yes, yes, form, 403",
    "own,     null,    yes, yes, form, 403",
    "own,     absent,  yes, yes, form, 403",
    "own,     https,   yes, yes, form, 403",
    "own,     own,     no,  yes, form, 401",
    "own,     own,     yes, no,  form, 403",
    "own,     own,     yes, wrong, form, 403",
    "own,     own,     yes, yes, json, 415",
    "own,     own,     yes, yes, broken, 400",
    "own,     own,     yes, yes, large, 413",
  })
  void everyOtherRequestIsRefusedAndNothingChanges(
      String host, String from, String cookie, String token, String type, int status)
      throws Exception {
    String session = signIn();
    String formToken = token(session);
    String body =
        switch (type) {
          case "broken" -> "token=" + formToken + "&x=%zz";
          case "large" -> "x=" + "y".repeat(70_000);
          default ->
              switch (token) {
                case "yes" -> "token=" + formToken;
                case "wrong" -> "token=" + formToken.replace(formToken.charAt(0), '_');
                default -> "x=1";
              };
        };
    var head = new StringBuilder("POST /station/form HTTP/1.1\r\n");
    String authority = "127.0.0.1:" + listener.port();
    head.append("Host: ").append(host.equals("own") ? authority : "evil.example").append("\r\n");
    switch (from) {
      case "own" -> head.append("Origin: ").append(origin).append("\r\n");
      case "foreign" -> head.append("Origin: http://evil.example\r\n");
      case "https" -> head.append("Origin: https://").append(authority).append("\r\n");
      case "null" -> head.append("Origin: null\r\n");
      default -> {}
    }
    if (cookie.equals("yes")) {
      head.append("Cookie: ").append(session).append("\r\n");
    }
    head.append("Content-Type: ")
        .append(type.equals("json") ? "application/json" : "application/x-www-form-urlencoded")
        .append("\r\nContent-Length: ")
        .append(body.length())
        .append("\r\n\r\n");

    assertThat(statusOf(head + body)).isEqualTo(status);
    assertThat(changes).hasValue(status == 303 ? 1 : 0);
  }

  private int statusOf(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", listener.port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String line = new String(socket.getInputStream().readNBytes(12), UTF_8);
      return Integer.parseInt(line.substring(9));
    }
  }

  @Test
  void theStyleSheetIsServedAndThePolicyIsStrict() throws Exception {
    var style = send(get("/station/station.css"));

    assertThat(style.headers().firstValue("content-type")).contains("text/css; charset=utf-8");
    assertThat(send(get("/station/sign-in")).headers().allValues("referrer-policy"))
        .as("with no-referrer browsers send the form's Origin as null")
        .containsExactly("same-origin");
    assertThat(send(get("/station/sign-in")).headers().firstValue("content-security-policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe"));
  }
}
