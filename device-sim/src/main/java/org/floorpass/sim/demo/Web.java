package org.floorpass.sim.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Calls one server in JSON. Safe for several threads. */
final class Web {
  /** Longer than any call may take on a small board under load. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What came back.
   *
   * @param status HTTP status
   * @param body its JSON, missing where there is none
   */
  record Reply(int status, JsonNode body) {
    /** The server's own sentence about an error, or the status. */
    String words() {
      JsonNode error = body.path("error");
      String code = error.path("code").asText("");
      return code.isEmpty()
          ? "the answer was " + status
          : "the answer was " + status + " " + code + ": " + error.path("message").asText("");
    }

    /** This reply, if it has the wanted status. */
    Reply expecting(int wanted, String what) throws WrongVerdict {
      if (status != wanted) {
        throw WrongVerdict.expected(what + " to be answered with " + wanted, words());
      }
      return this;
    }
  }

  private final String name;
  private final HttpClient client;
  private final String base;
  private final Optional<String> token;

  Web(String name, HttpClient client, String base, Optional<String> token) {
    this.name = name;
    this.client = client;
    this.base = base;
    this.token = token;
  }

  /** The same server, seen by somebody else. */
  Web as(String otherToken) {
    return new Web(name, client, base, Optional.of(otherToken));
  }

  Reply get(String path) throws WrongVerdict {
    return call("GET", path, new byte[0], "", "");
  }

  Reply delete(String path) throws WrongVerdict {
    return call("DELETE", path, new byte[0], "", "");
  }

  Reply send(String method, String path, String json) throws WrongVerdict {
    return call(method, path, json.getBytes(StandardCharsets.UTF_8), "application/json", "");
  }

  Reply sendText(String method, String path, String text) throws WrongVerdict {
    return call(method, path, text.getBytes(StandardCharsets.UTF_8), "text/plain", "");
  }

  Reply press(String json, String pageToken) throws WrongVerdict {
    return call(
        "POST", "/keys", json.getBytes(StandardCharsets.UTF_8), "application/json", pageToken);
  }

  byte[] bytes(String path) throws WrongVerdict {
    HttpResponse<byte[]> answer = send(request(path).GET().build());
    if (answer.statusCode() != 200) {
      throw WrongVerdict.expected(
          name + " to answer GET " + path + " with 200", "the answer was " + answer.statusCode());
    }
    return answer.body();
  }

  private Reply call(String method, String path, byte[] body, String type, String pageToken)
      throws WrongVerdict {
    HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofByteArray(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (!pageToken.isEmpty()) {
      request.header("X-CSRF-Token", pageToken);
    }
    HttpResponse<byte[]> answer = send(request.build());
    return new Reply(answer.statusCode(), json(answer.body()));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT);
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    return request;
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws WrongVerdict {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw WrongVerdict.expected(
          name + " to answer " + request.method() + " " + request.uri().getPath(),
          "the connection failed (" + broken + ")");
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw WrongVerdict.interrupted();
    }
  }

  private static JsonNode json(byte[] body) {
    if (body.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
