package org.floorpass.kiosk.http.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A program somewhere else: knows addresses, JSON and its token, nothing of our classes. */
final class ApiClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final String token;

  ApiClient(String base, String token) {
    this.base = base;
    this.token = token;
  }

  record Answer(int status, JsonNode body, HttpResponse<String> raw) {
    Answer expect(int wanted) {
      assertThat(status)
          .as("%s %s: %s", raw.request().method(), raw.uri(), raw.body())
          .isEqualTo(wanted);
      return this;
    }

    String error() {
      return body.at("/error/code").asText();
    }

    String text(String pointer) {
      return body.at(pointer).asText();
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }
  }

  /** The same program with another token. */
  ApiClient with(String otherToken) {
    return new ApiClient(base, otherToken);
  }

  Answer get(String path) {
    return send("GET", path, "", Map.of());
  }

  Answer delete(String path) {
    return send("DELETE", path, "", Map.of());
  }

  Answer post(String path, String body) {
    return send("POST", path, body, Map.of());
  }

  Answer put(String path, String body) {
    return send("PUT", path, body, Map.of());
  }

  Answer patch(String path, String body) {
    return send("PATCH", path, body, Map.of());
  }

  Answer send(String method, String path, String body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(LONGEST)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> raw = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(raw.statusCode(), json(raw), raw);
    } catch (IOException broken) {
      throw new AssertionError("no answer", broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", stopped);
    }
  }

  private static JsonNode json(HttpResponse<String> raw) throws JsonProcessingException {
    boolean isJson =
        raw.headers().firstValue("content-type").orElse("").startsWith("application/json");
    return isJson ? JSON.readTree(raw.body()) : JSON.nullNode();
  }

  @Override
  public void close() {
    client.close();
  }
}
