package org.floorpass.sim.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorpass.sim.wire.MjpegStream;

/** Finds the call for a request, guards it and writes its answer. Safe for several threads. */
final class Router implements HttpHandler {
  /** A photo of a badge; larger ones are not cards. */
  static final int MAXIMUM_PICTURE_BYTES = 8 << 20;

  /** No other body is longer than a version 40 code. */
  static final int MAXIMUM_TEXT_BYTES = 16 << 10;

  private static final String POLICY =
      "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> PAGE_FILES =
      Map.of("/", "bench.html", "/bench.css", "bench.css", "/bench.js", "bench.js");

  private final Devices devices;
  private final Calls calls;

  Router(Devices devices) {
    this.devices = devices;
    this.calls = new Calls(devices);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer;
      try {
        guard(exchange);
        Optional<BenchCamera> stream = stream(exchange);
        if (stream.isPresent()) {
          send(exchange, stream.get());
          return;
        }
        answer = answer(exchange);
      } catch (Refusal refusal) {
        answer = Answer.refused(refusal);
      }
      write(exchange, answer);
    }
  }

  /** Only pages of this bench and programs on this machine: no rebinding, no cross-site calls. */
  private static void guard(HttpExchange exchange) throws Refusal {
    String host = header(exchange, "Host").toLowerCase(Locale.ROOT);
    String name = host.replaceFirst(":[0-9]+$", "");
    if (!List.of("127.0.0.1", "localhost", "[::1]").contains(name)) {
      throw new Refusal(403, "wrongHost", "The bench answers on this machine's own address only.");
    }
    String origin = header(exchange, "Origin").toLowerCase(Locale.ROOT);
    if (!origin.isEmpty() && !origin.equals("http://" + host)) {
      throw new Refusal(403, "wrongOrigin", "Calls from other pages are refused.");
    }
  }

  private Optional<BenchCamera> stream(HttpExchange exchange) throws Refusal {
    List<String> path = path(exchange);
    if (path.size() != 3 || !path.getFirst().equals("cameras") || !path.get(2).equals("stream")) {
      return Optional.empty();
    }
    method(exchange, "GET");
    BenchCamera camera = devices.find(BenchCamera.class, path.get(1));
    if (!camera.plugged()) {
      throw new Refusal(503, "unplugged", camera.id() + " is unplugged.");
    }
    return Optional.of(camera);
  }

  private static void send(HttpExchange exchange, BenchCamera camera) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", MjpegStream.CONTENT_TYPE);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      camera.send(out);
    }
  }

  private Answer answer(HttpExchange exchange) throws Refusal, IOException {
    String raw = exchange.getRequestURI().getPath();
    if (PAGE_FILES.containsKey(raw)) {
      method(exchange, "GET");
      return page(raw);
    }
    List<String> path = path(exchange);
    if (path.equals(List.of("devices"))) {
      method(exchange, "GET");
      return Answer.json(devices.list());
    }
    if (path.size() == 2 && path.getFirst().equals("scanners")) {
      method(exchange, "POST");
      return calls.scan(path.get(1), body(exchange, MAXIMUM_TEXT_BYTES));
    }
    if (path.size() == 3) {
      return ofDevice(exchange, path.getFirst() + "/" + path.get(2), path.get(1));
    }
    if (path.size() == 4 && path.getFirst().equals("printers") && path.get(2).equals("labels")) {
      method(exchange, "GET");
      return calls.label(path.get(1), path.get(3));
    }
    throw Refusal.notFound("such page or call");
  }

  private Answer ofDevice(HttpExchange exchange, String call, String id)
      throws Refusal, IOException {
    switch (call) {
      case "cameras/scene" -> {
        if (exchange.getRequestMethod().equals("DELETE")) {
          return calls.takeAway(id);
        }
        method(exchange, "PUT");
        return calls.show(
            id, header(exchange, "Content-Type"), body(exchange, MAXIMUM_PICTURE_BYTES));
      }
      case "cameras/frame.jpg" -> {
        method(exchange, "GET");
        return Answer.jpeg(devices.find(BenchCamera.class, id).still());
      }
      case "printers/labels" -> {
        method(exchange, "GET");
        return calls.labels(id);
      }
      case "printers/roll" -> {
        method(exchange, "PUT");
        return calls.roll(id, body(exchange, MAXIMUM_TEXT_BYTES));
      }
      case "printers/head" -> {
        method(exchange, "PUT");
        return calls.head(id, body(exchange, MAXIMUM_TEXT_BYTES));
      }
      case "devices/plugged" -> {
        method(exchange, "PUT");
        return calls.plug(id, body(exchange, MAXIMUM_TEXT_BYTES));
      }
      default -> throw Refusal.notFound("such page or call");
    }
  }

  private static Answer page(String path) throws IOException, Refusal {
    String file = PAGE_FILES.getOrDefault(path, "");
    try (InputStream in = Router.class.getResourceAsStream("web/" + file)) {
      if (in == null) {
        throw Refusal.notFound("page " + file);
      }
      String type =
          file.endsWith(".js")
              ? "text/javascript"
              : file.endsWith(".css") ? "text/css" : "text/html";
      return new Answer(200, type + "; charset=utf-8", in.readAllBytes());
    }
  }

  private static List<String> path(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return Arrays.asList(path.substring(1).split("/", -1));
  }

  private static void method(HttpExchange exchange, String allowed) throws Refusal {
    if (!exchange.getRequestMethod().equals(allowed)) {
      throw new Refusal(405, "wrongMethod", "This call takes " + allowed + " only.");
    }
  }

  private static byte[] body(HttpExchange exchange, int limit) throws Refusal, IOException {
    byte[] body = exchange.getRequestBody().readNBytes(limit + 1);
    if (body.length > limit) {
      throw new Refusal(413, "tooLarge", "The body may have " + limit + " bytes at most.");
    }
    return body;
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (answer.status() == 413) {
      exchange.getResponseHeaders().set("Connection", "close");
    }
    if (!answer.contentType().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    }
    boolean empty = answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
    if (!empty) {
      exchange.getResponseBody().write(answer.body());
    }
  }
}
