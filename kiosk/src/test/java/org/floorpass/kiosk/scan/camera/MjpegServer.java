package org.floorpass.kiosk.scan.camera;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A network camera that sends what a test tells it to, over a real socket. */
final class MjpegServer implements AutoCloseable {
  private final ServerSocket server;
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
  private volatile byte[] steady = new byte[0];

  private MjpegServer(ServerSocket server) {
    this.server = server;
    Thread.ofPlatform().daemon(true).start(this::serve);
  }

  static MjpegServer start(int port) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return new MjpegServer(server);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port() + "/stream");
  }

  /** From now on this picture, again and again; an empty one is silence. */
  void show(byte[] jpeg) {
    steady = jpeg;
  }

  /** Once this picture, before the steady one. */
  void send(byte[] jpeg) {
    frames.add(jpeg);
  }

  private void serve() {
    try {
      while (true) {
        Socket client = server.accept();
        clients.add(client);
        Thread.ofPlatform().daemon(true).start(() -> stream(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void stream(Socket client) {
    try (client) {
      client.getInputStream().read(new byte[4096]);
      OutputStream out = client.getOutputStream();
      write(out, "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=b\r\n\r\n");
      out.flush();
      while (true) {
        byte[] jpeg = frames.poll(30, TimeUnit.MILLISECONDS);
        byte[] next = jpeg == null ? steady : jpeg;
        if (next.length > 0) {
          String length = "Content-Length: " + next.length;
          write(out, "--b\r\nContent-Type: image/jpeg\r\n" + length + "\r\n\r\n");
          out.write(next);
          write(out, "\r\n");
          out.flush();
        }
      }
    } catch (IOException | InterruptedException gone) {
      // The kiosk hung up, or the test pulled the plug.
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Pulls the plug. */
  @Override
  public void close() {
    try {
      server.close();
      for (Socket client : clients) {
        client.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
