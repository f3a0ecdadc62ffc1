package org.floorpass.kiosk.http.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.floorpass.kiosk.signin.Equipment;
import org.floorpass.kiosk.signin.Timings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceEndpointTest {
  private static final Pattern TOKEN = Pattern.compile("csrf-token\" content=\"([0-9a-f]{64})\"");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<InputStream> streams = new ArrayList<>();
  private FaceStand stand;

  @BeforeEach
  void open() {
    stand = new FaceStand(Timings.STANDARD);
  }

  @AfterEach
  void close() throws IOException {
    for (InputStream stream : streams) {
      stream.close();
    }
    stand.close();
    http.close();
  }

  @Test
  void aWorkerSignsInByEventsAndKeysAlone() throws Exception {
    var events = events();
    stand.ready();
    awaitState(events, "Idle");

    stand.show(stand.badge());
    awaitState(events, "EnterPin");
    type(FakeDesk.TEMPORARY);
    assertThat(awaitTyped(events, 8).path("state").asText()).isEqualTo("EnterPin");
    press("ok");
    awaitState(events, "MustChangePin");
    press("ok");
    awaitState(events, "NewPin");
    type(FakeDesk.CHOSEN);
    press("ok");
    awaitState(events, "ConfirmPin");
    type(FakeDesk.CHOSEN);
    press("ok");

    JsonNode welcome = awaitState(events, "Welcome");
    assertThat(welcome.path("title").asText()).isEqualTo("Welcome, Ada Lovelace");
    awaitState(events, "Idle");
  }

  @Test
  void theFirstEventIsThePresentState() throws Exception {
    stand.ready();
    awaitState(events(), "Idle");

    JsonNode first = next(events());
    assertThat(first.path("state").asText()).isEqualTo("Idle");
    assertThat(first.path("simulated").asBoolean()).isTrue();
    assertThat(first.path("site").asText()).isEqualTo("Demo plant");
  }

  @Test
  void aStreamOutlivesTheIdleTimeoutOfConnections() throws Exception {
    var events = events();
    awaitState(events, "Starting");
    // Twice the time after which an idle connection ends, and no event in between.
    assertThat(events.poll(FaceStand.IDLE_TIMEOUT.toMillis() * 2, TimeUnit.MILLISECONDS)).isNull();
    stand.ready();
    awaitState(events, "Idle");
  }

  @Test
  void aQuietStreamHasAHeartbeat() throws Exception {
    var lines = new LinkedBlockingQueue<String>();
    read(lines, "event: beat", "event:beat");
    assertThat(lines.poll(EventsEndpoint.BEAT.toMillis() * 3, TimeUnit.MILLISECONDS)).isNotNull();
  }

  @Test
  void theOldestOfTooManyPagesGivesWay() throws Exception {
    for (int i = 0; i <= StateFeed.MAX_SUBSCRIBERS + 2; i++) {
      awaitState(events(), "Starting");
    }
    assertThat(stand.feed.subscribers()).isEqualTo(StateFeed.MAX_SUBSCRIBERS);
  }

  @Test
  void aPageThatWentAwayIsForgotten() throws Exception {
    awaitState(events(), "Starting");
    streams.getLast().close();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              stand.cameraIs(new Equipment.Condition.Ready());
              stand.cameraIs(new Equipment.Condition.Faulty("unplugged"));
              assertThat(stand.feed.subscribers()).isZero();
            });
  }

  @Test
  void eventsAreRefusedToWhoDoesNotAcceptThem() throws Exception {
    var answer =
        http.send(
            request("/events").header("Accept", "application/json").build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "null",
        "{}",
        "{\"key\":5}",
        "{\"key\":\"10\"}",
        "{\"key\":\"\u0665\"}",
        "{\"key\":\"enter\"}",
        "{\"language\":\"xx\"}",
        "{\"key\":\"5\"",
      })
  void whatIsNoKeyIsRefused(String body) throws Exception {
    assertThat(post(body, token()).statusCode()).isEqualTo(400);
  }

  @Test
  void aBodyThatIsTooLongIsRefused() throws Exception {
    String long300 = "{\"key\":\"5\",\"x\":\"" + "x".repeat(300) + "\"}";
    String long2000 = "{\"key\":\"5\",\"x\":\"" + "x".repeat(2000) + "\"}";
    assertThat(post(long300, token()).statusCode()).isEqualTo(400);
    assertThat(post(long2000, token()).statusCode()).isEqualTo(413);
  }

  @Test
  void keysNeedTheTokenOfThePageAndJson() throws Exception {
    assertThat(post("{\"key\":\"5\"}", "").statusCode()).isEqualTo(403);
    assertThat(post("{\"key\":\"5\"}", "0".repeat(64)).statusCode()).isEqualTo(403);
    assertThat(post("{\"key\":\"5\"}", token()).statusCode()).isEqualTo(204);
    var form =
        request("/keys")
            .header("X-CSRF-Token", token())
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{\"key\":\"5\"}"))
            .build();
    assertThat(http.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
  }

  @Test
  void aKeyOfAFormerScreenIsDropped() throws Exception {
    var events = events();
    stand.ready();
    long idle = awaitState(events, "Idle").path("screen").asLong();
    stand.show(stand.badge());
    long pin = awaitState(events, "EnterPin").path("screen").asLong();
    assertThat(pin).isGreaterThan(idle);

    post("{\"key\":\"5\",\"screen\":" + idle + "}", token());
    post("{\"key\":\"5\",\"screen\":" + pin + "}", token());
    assertThat(awaitTyped(events, 1).path("state").asText()).isEqualTo("EnterPin");
    press("5");
    assertThat(awaitTyped(events, 2).path("state").asText()).isEqualTo("EnterPin");
  }

  @Test
  void thePictureCostsNothingWhileNobodyLooks() throws Exception {
    stand.ready();
    awaitState(events(), "Idle");
    assertThat(stand.stillsAsked).hasValue(0);

    var answer = http.send(request("/preview").build(), BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("multipart/x-mixed-replace;boundary=");
    try (var body = answer.body()) {
      String start = new String(body.readNBytes(120), StandardCharsets.ISO_8859_1);
      assertThat(start)
          .contains("--floorpass-still\r\nContent-Type: image/jpeg\r\nContent-Length: ");
      await().until(() -> stand.stillsAsked.get() > 3);
    }
    // Awaited twice over: a stream that goes on asking would move the counter.
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              int before = stand.stillsAsked.get();
              await().pollDelay(Duration.ofMillis(400)).until(() -> true);
              return stand.stillsAsked.get() == before;
            });
  }

  @Test
  void everyFileOfThePageIsServedWithItsTypeAndForEver() throws Exception {
    String page = get("/").body();
    var links = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"").matcher(page);
    var found = new ArrayList<String>();
    while (links.find()) {
      var answer = get(links.group(1));
      found.add(links.group(1).replaceAll("\\?.*", ""));
      assertThat(answer.statusCode()).as(links.group(1)).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control"))
          .hasValue("max-age=31536000, immutable");
      assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }
    assertThat(found)
        .containsExactlyInAnyOrder(
            "/favicon.svg",
            "/atkinson-hyperlegible-next.woff2",
            "/scale.css",
            "/face.css",
            "/face.js");
    assertThat(get("/").headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(get("/face.js").body().length()).isLessThan(12_000);
    assertThat(get("/favicon.ico").statusCode()).isEqualTo(200);
    assertThat(get("/../words.properties").statusCode()).isIn(400, 404);
    assertThat(page).doesNotContain("{{").doesNotContain("style=").doesNotContain("onclick");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(stand.url() + path)).timeout(Duration.ofSeconds(20));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  private String token() throws IOException, InterruptedException {
    var match = TOKEN.matcher(get("/").body());
    assertThat(match.find()).isTrue();
    return match.group(1);
  }

  private HttpResponse<String> post(String body, String token)
      throws IOException, InterruptedException {
    return http.send(
        request("/keys")
            .header("X-CSRF-Token", token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private void press(String key) throws IOException, InterruptedException {
    assertThat(post("{\"key\":\"" + key + "\"}", token()).statusCode()).isEqualTo(204);
  }

  private void type(String digits) throws IOException, InterruptedException {
    for (char digit : digits.toCharArray()) {
      press(String.valueOf(digit));
    }
  }

  private BlockingQueue<String> events() throws IOException, InterruptedException {
    var data = new LinkedBlockingQueue<String>();
    read(data, "data: {", "data:{");
    return data;
  }

  /** Passes on the lines that begin like one of these, on a thread that ends with the stream. */
  private void read(BlockingQueue<String> lines, String... beginnings)
      throws IOException, InterruptedException {
    var answer =
        http.send(
            request("/events").header("Accept", "text/event-stream").build(),
            BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    streams.add(answer.body());
    var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                  for (String beginning : beginnings) {
                    if (line.startsWith(beginning)) {
                      lines.add(line.substring(5).strip());
                    }
                  }
                }
              } catch (IOException closed) {
                lines.add("{\"state\":\"closed\"}");
              }
            });
  }

  private static JsonNode next(BlockingQueue<String> events)
      throws IOException, InterruptedException {
    String data = events.poll(10, TimeUnit.SECONDS);
    assertThat(data).as("an event within ten seconds").isNotNull();
    return JSON.readTree(data);
  }

  private static JsonNode awaitState(BlockingQueue<String> events, String state)
      throws IOException, InterruptedException {
    var seen = new ArrayList<String>();
    while (seen.size() < 50) {
      JsonNode event = next(events);
      seen.add(event.path("state").asText());
      if (seen.getLast().equals(state)) {
        return event;
      }
    }
    throw new AssertionError("no " + state + " in " + seen);
  }

  private static JsonNode awaitTyped(BlockingQueue<String> events, int digits)
      throws IOException, InterruptedException {
    JsonNode event = next(events);
    while (event.path("typed").asInt() != digits) {
      event = next(events);
    }
    return event;
  }
}
