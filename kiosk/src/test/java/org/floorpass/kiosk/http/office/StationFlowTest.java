package org.floorpass.kiosk.http.office;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.floorpass.auth.administration.ClaimCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor's way through the pages, from the claim code to a replaced badge. */
class StationFlowTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
  private static final Pattern PIN = Pattern.compile("class=\"pin\">([0-9]{8})<");

  @TempDir Path folder;

  private LabelPrinter printer;
  private Office office;
  private HttpClient browser;
  private String cookie = "";

  @BeforeEach
  void open() {
    printer = LabelPrinter.talking(folder);
    office = Office.open(printer.station());
    browser = HttpClient.newHttpClient();
  }

  @AfterEach
  void close() {
    browser.close();
    office.close();
    printer.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      if (!cookie.isEmpty()) {
        request.header("Cookie", cookie);
      }
      var answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer
          .headers()
          .firstValue("set-cookie")
          .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
      return answer;
    } catch (IOException broken) {
      throw new AssertionError(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private String page(String path) {
    var answer = send(HttpRequest.newBuilder(URI.create(office.address() + path)));
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> post(String path, String fields) {
    return send(
        HttpRequest.newBuilder(URI.create(office.address() + path))
            .header("Origin", office.address())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields)));
  }

  private static String found(Pattern pattern, String page) {
    var match = pattern.matcher(page);
    assertThat(match.find()).as(pattern.pattern()).isTrue();
    return match.group(1);
  }

  private String submitted(String page, String path, String fields) {
    var answer = post(path, "token=" + found(TOKEN, page) + "&" + fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("location").orElseThrow();
  }

  private void claim() {
    String code;
    try (ClaimCode claim = office.core().administrators().claimCode().orElseThrow()) {
      code = new String(claim.text(), US_ASCII);
    }
    var answer =
        post(
            "/station/claim",
            "code=" + code + "&name=Grace&password=" + encoded("a long enough password"));
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** Claims the appliance, turns the policy on and makes a worker; answers the worker's page. */
  private String worker() {
    claim();
    submitted(page("/station/policy"), "/station/policy", "state=enabled&pinLength=8&days=365");
    return submitted(
        page("/station/workers/new"),
        "/station/workers",
        "name=" + encoded("Zoë <b>Ångström</b>") + "&address=zoe%40plant.example&title=&unit=");
  }

  @Test
  void aBadgeIsIssuedOnceHoweverOftenTheFormIsSent() {
    String worker = worker();
    String form = page(worker);
    assertThat(form).contains("Zoë &lt;b&gt;Ångström&lt;/b&gt;").doesNotContain("<b>");
    String fields =
        "token=" + found(TOKEN, form) + "&key=" + found(KEY, form) + "&kind=standard&reason=first";

    String first = post(worker + "/badges", fields).body();
    String pin = found(PIN, first);
    var second = post(worker + "/badges", fields);

    assertThat(second.statusCode()).isEqualTo(303);
    String order = second.headers().firstValue("location").orElseThrow();
    await().atMost(LIMIT).untilAsserted(() -> assertThat(page(order)).contains("Printed"));
    assertThat(printer.printed()).isEqualTo(1);
    assertThat(page(order) + page(worker) + page("/station/orders")).doesNotContain(pin);
  }

  @Test
  void aLostBadgeIsReplacedAndAStolenOneRevoked() {
    String worker = worker();
    String form = page(worker);
    post(
        worker + "/badges",
        "token=" + found(TOKEN, form) + "&key=" + found(KEY, form) + "&kind=standard&reason=first");

    form = page(worker);
    String replaced =
        post(
                worker + "/badges",
                "token="
                    + found(TOKEN, form)
                    + "&key="
                    + found(KEY, form)
                    + "&kind=standard&reason=lost&pin=kept")
            .body();
    assertThat(replaced).contains("Badge for").doesNotContain("class=\"pin\"");
    submitted(page(worker), worker + "/revoke", "kind=standard&reason=stolen");

    assertThat(page(worker)).contains("no active badge");
    await().atMost(LIMIT).untilAsserted(() -> assertThat(printer.printed()).isEqualTo(2));
  }

  @Test
  void thePinIsResetAndShownOnce() {
    String worker = worker();
    String form = page(worker);
    post(
        worker + "/badges",
        "token=" + found(TOKEN, form) + "&key=" + found(KEY, form) + "&kind=standard&reason=first");

    var reset = post(worker + "/reset-pin", "token=" + found(TOKEN, page(worker)));

    assertThat(reset.statusCode()).isEqualTo(200);
    String pin = found(PIN, reset.body());
    assertThat(page(worker)).doesNotContain(pin);
    assertThat(page("/station/audit")).contains("pin reset").doesNotContain(pin);
  }

  @Test
  void aWrongPasswordIsToldInOneSentence() {
    claim();
    cookie = "";

    var answer = post("/station/sign-in", "name=Grace&password=" + encoded("not the right one"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains("That name and password do not belong together.")
        .doesNotContain("not the right one");
    assertThat(
            post("/station/sign-in", "name=grace&password=" + encoded("a long enough password"))
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void everyPageIsThere() {
    claim();

    for (String path :
        new String[] {
          "/station/workers",
          "/station/orders",
          "/station/printers",
          "/station/policy",
          "/station/issuer",
          "/station/audit"
        }) {
      assertThat(page(path)).startsWith("<!DOCTYPE html>").contains("Grace");
    }
  }
}
