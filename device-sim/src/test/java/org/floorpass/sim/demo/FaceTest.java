package org.floorpass.sim.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver's eyes and fingers, against a screen of a few lines. */
class FaceTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(10);

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;
  private Face face;

  @BeforeEach
  void open() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
    server.setExecutor(handlers);
    server.createContext(
        "/", exchange -> answer(exchange, 200, "<meta name=\"csrf-token\" content=\"ab12\">"));
    server.createContext("/keys", this::keys);
    server.createContext("/events", this::events);
    server.start();
    face =
        new Face(
            "http://127.0.0.1:" + server.getAddress().getPort(),
            client,
            new Patience(System::nanoTime, () -> {}));
    show("Idle");
    face.open();
    face.awaitIdle();
  }

  @AfterEach
  void close() {
    face.close();
    server.stop(0);
    handlers.shutdownNow();
    client.shutdownNow();
  }

  private void show(String state) {
    events.add("event: state\ndata: {\"state\":\"" + state + "\",\"title\":\"" + state + "\"}\n\n");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void keys(HttpExchange exchange) throws IOException {
    boolean trusted = "ab12".equals(exchange.getRequestHeaders().getFirst("X-CSRF-Token"));
    keys.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    answer(exchange, trusted ? 204 : 403, "");
  }

  private void events(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        out.write(events.take().getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aStateThatPassedQuicklyIsNotMissed() throws Exception {
    int mark = face.mark();
    show("WrongPin");
    show("Idle");
    assertThat(face.await(mark, Set.of("WrongPin"), LONG, "a PIN").path("title").asText())
        .isEqualTo("WrongPin");
  }

  @Test
  void whatWasShownBeforeTheMarkDoesNotCount() throws Exception {
    show("Welcome");
    face.await(0, Set.of("Welcome"), LONG, "before");
    int mark = face.mark();
    assertThatThrownBy(() -> face.await(mark, Set.of("Welcome"), SHORT, "a PIN was typed"))
        .hasMessageContaining("expected the screen to show Welcome after a PIN was typed")
        .hasMessageContaining("nothing new but Welcome");
  }

  @Test
  void keysArePressedOneByOneWithThePagesToken() throws Exception {
    face.type("407");
    assertThat(keys)
        .containsExactly(
            "{\"key\":\"4\"}", "{\"key\":\"0\"}", "{\"key\":\"7\"}", "{\"key\":\"ok\"}");
  }
}
