package org.floorpass.kiosk.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A healthy ZPL printer for benchmarks: answers {@code ~HQES} and {@code ~HS} (ZPL II Programming
 * Guide) and notes when the first byte of a label comes. Not a simulation: it neither renders nor
 * fails.
 */
final class StandInPrinter implements AutoCloseable {
  private static final String ERRORS =
      "\u0002\r\n  PRINTER STATUS                              \r\n"
          + "   ERRORS:         0 00000000 00000000 \r\n"
          + "   WARNINGS:       0 00000000 00000000 \r\n\u0003";

  /** Ready, labels of 406 dots, nothing waiting. */
  private static final String STATUS =
      "\u0002030,0,0,0406,000,0,0,0,000,0,0,0\u0003\r\n"
          + "\u0002000,0,0,0,0,2,6,0,00000000,1,000\u0003\r\n"
          + "\u00021234,0\u0003\r\n";

  private static final long PATIENCE_SECONDS = 20;

  private final ServerSocket server;
  private final LongSupplier ticker;
  private final BlockingQueue<Long> firstBytes = new LinkedBlockingQueue<>();

  private StandInPrinter(ServerSocket server, LongSupplier ticker) {
    this.server = server;
    this.ticker = ticker;
  }

  static StandInPrinter start(LongSupplier ticker) throws IOException {
    StandInPrinter printer =
        new StandInPrinter(new ServerSocket(0, 4, InetAddress.getLoopbackAddress()), ticker);
    Thread.ofPlatform().name("bench-printer").daemon().start(printer::serve);
    return printer;
  }

  int port() {
    return server.getLocalPort();
  }

  /** When the first byte of the next label came. */
  long awaitFirstByte() throws InterruptedException {
    Long at = firstBytes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (at == null) {
      throw new IllegalStateException("No label came within " + PATIENCE_SECONDS + " s.");
    }
    return at;
  }

  /** The same exchange without a queue: connect, ask twice, send one byte of a label. */
  long bareExchange() throws IOException, InterruptedException {
    long from = ticker.getAsLong();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setTcpNoDelay(true);
      ask(socket, "~HQES", ERRORS.length());
      ask(socket, "~HS", STATUS.length());
      socket.getOutputStream().write("^XA^XZ".getBytes(StandardCharsets.US_ASCII));
      return awaitFirstByte() - from;
    }
  }

  private static void ask(Socket socket, String query, int answerBytes) throws IOException {
    socket.getOutputStream().write(query.getBytes(StandardCharsets.US_ASCII));
    if (socket.getInputStream().readNBytes(answerBytes).length < answerBytes) {
      throw new IOException("The stand-in printer hung up.");
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.setTcpNoDelay(true);
        converse(client);
      } catch (IOException hungUp) {
        // The next client, or the end.
      }
    }
  }

  private void converse(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    StringBuilder recent = new StringBuilder();
    boolean inLabel = false;
    for (int next = in.read(); next >= 0; next = in.read()) {
      long now = ticker.getAsLong();
      recent.append((char) next);
      if (!inLabel && endsWith(recent, "^XA")) {
        inLabel = true;
        firstBytes.add(now);
      } else if (endsWith(recent, "^XZ")) {
        inLabel = false;
      } else if (endsWith(recent, "~HQES")) {
        answer(client, ERRORS);
      } else if (endsWith(recent, "~HS")) {
        answer(client, STATUS);
      }
      if (recent.length() > 8) {
        recent.delete(0, recent.length() - 8);
      }
    }
  }

  private static boolean endsWith(StringBuilder text, String end) {
    int from = text.length() - end.length();
    return from >= 0 && text.indexOf(end, from) == from;
  }

  private static void answer(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
