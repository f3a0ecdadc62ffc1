package org.floorpass.sim.printer.ipp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An IPP printer on a loopback port, path {@code /ipp/print}: RFC 8010 section 4, HTTP POST of
 * {@code application/ipp}. Four requests at a time; close ends it at once.
 */
public final class IppServer implements AutoCloseable {
  /** Where an IPP Everywhere printer has its resource (PWG 5100.14 section 4.1). */
  public static final String PATH = "/ipp/print";

  /** 16 MiB: a 4 x 6 inch page at 600 dpi, grey and without any compression, is 8.6 MB. */
  private static final int LARGEST_BODY_BYTES = 16 << 20;

  private static final int BACKLOG = 8;

  /** A client that stalls in its request must not hold up the next. */
  private static final int WORKERS = 4;

  private final IppPrinter printer;
  private final HttpServer server;
  private final ExecutorService worker;

  /**
   * Listens on the loopback interface; port 0 finds a free one.
   *
   * @throws IOException when the port is taken
   */
  public IppServer(IppPrinter printer, int port) throws IOException {
    this.printer = printer;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    this.worker =
        Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().daemon().name("ipp-printer").factory());
    server.setExecutor(worker);
    server.createContext("/", this::serve);
    server.start();
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** The printer's address as a client writes it. */
  public String uri() {
    return "ipp://127.0.0.1:" + port() + PATH;
  }

  @Override
  public void close() {
    server.stop(0);
    worker.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        exchange.sendResponseHeaders(404, -1);
      } else if (!exchange.getRequestMethod().equals("POST")) {
        exchange.sendResponseHeaders(405, -1);
      } else if (!type.equals("application/ipp")) {
        exchange.sendResponseHeaders(415, -1);
      } else {
        answer(exchange);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(LARGEST_BODY_BYTES + 1);
    }
    if (body.length > LARGEST_BODY_BYTES) {
      exchange.sendResponseHeaders(413, -1);
      return;
    }
    byte[] reply = printer.answer(body, uri());
    exchange.getResponseHeaders().set("Content-Type", "application/ipp");
    exchange.sendResponseHeaders(200, reply.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(reply);
    }
  }
}
