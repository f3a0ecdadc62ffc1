package org.floorpass.sim.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kiosk's screen as a person sees it: the states come as server-sent events and are kept in
 * order, so that a short one is not missed; keys are pressed with the page's own token. Safe for
 * several threads.
 */
final class Face implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN =
      Pattern.compile("name=\"csrf-token\" content=\"([0-9a-zA-Z_-]+)\"");

  /** More states than any story has; the oldest are forgotten. */
  private static final int MAXIMUM_STATES = 2_000;

  private final String base;
  private final HttpClient client;
  private final Web web;
  private final Patience patience;
  private final List<JsonNode> seen = new ArrayList<>();
  private int forgotten;
  private String pageToken = "";
  private volatile boolean closed;

  Face(String base, HttpClient client, Patience patience) {
    this.base = base;
    this.client = client;
    this.web = new Web("the kiosk's screen", client, base, Optional.empty());
    this.patience = patience;
  }

  /** Loads the page and begins to watch. */
  void open() throws WrongVerdict {
    String page = new String(web.bytes("/"), StandardCharsets.UTF_8);
    Matcher found = TOKEN.matcher(page);
    if (!found.find()) {
      throw WrongVerdict.expected(
          "the page of the screen to carry a token for its keys", "there is none in it");
    }
    pageToken = found.group(1);
    Thread.ofPlatform().daemon().name("face-events").start(this::watch);
  }

  /** The stream may be cut, as any; it is opened again, with the present state first. */
  private void watch() {
    while (!closed) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + "/events"))
              .header("Accept", "text/event-stream")
              .build();
      try {
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
          read(lines);
        }
        patience.within(Duration.ofMillis(200), Optional::empty); // the pace of reconnecting
      } catch (IOException | WrongVerdict gone) {
        if (!closed) {
          return; // the kiosk is gone; whoever waits is told by the process watch
        }
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void read(BufferedReader lines) throws IOException {
    String event = "";
    StringBuilder data = new StringBuilder();
    for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
      if (line.startsWith("event:")) {
        event = line.substring(6).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5).strip());
      } else if (line.isEmpty()) {
        if (event.equals("state")) {
          remember(data.toString());
        }
        event = "";
        data.setLength(0);
      }
    }
  }

  private synchronized void remember(String data) throws JsonProcessingException {
    seen.add(JSON.readTree(data));
    if (seen.size() > MAXIMUM_STATES) {
      seen.removeFirst();
      forgotten++;
    }
  }

  /** A point in time; later states are those that come after it. */
  synchronized int mark() {
    return forgotten + seen.size();
  }

  private synchronized List<JsonNode> since(int mark) {
    return List.copyOf(seen.subList(Math.clamp(mark - forgotten, 0, seen.size()), seen.size()));
  }

  /** What the screen shows now. */
  synchronized String now() {
    return seen.isEmpty() ? "nothing" : seen.getLast().path("state").asText();
  }

  /** Waits for one of these states after the mark; the screen may show others before. */
  JsonNode await(int mark, Set<String> wanted, Duration limit, String after) throws WrongVerdict {
    Optional<JsonNode> found =
        patience.within(
            limit,
            () ->
                since(mark).stream()
                    .filter(state -> wanted.contains(state.path("state").asText()))
                    .findFirst());
    if (found.isPresent()) {
      return found.get();
    }
    String way =
        since(mark).stream()
            .map(state -> state.path("state").asText())
            .collect(Collectors.joining(", "));
    throw WrongVerdict.expected(
        "the screen to show " + String.join(" or ", wanted) + " after " + after,
        "within %d s it showed %s"
            .formatted(limit.toSeconds(), way.isEmpty() ? "nothing new but " + now() : way));
  }

  /** Waits until the screen rests. */
  void awaitIdle() throws WrongVerdict {
    Duration limit = Duration.ofSeconds(30);
    Optional<String> rests =
        patience.within(limit, () -> Optional.of(now()).filter("Idle"::equals));
    if (rests.isEmpty()) {
      throw WrongVerdict.expected(
          "the screen to come back to Idle within 30 s", "it shows " + now());
    }
  }

  /** Types digits and confirms. */
  void type(String digits) throws WrongVerdict {
    for (char digit : digits.toCharArray()) {
      press(String.valueOf(digit));
    }
    press("ok");
  }

  void press(String key) throws WrongVerdict {
    web.press("{\"key\":\"" + key + "\"}", pageToken).expecting(204, "a key press");
  }

  @Override
  public void close() {
    closed = true;
  }
}
