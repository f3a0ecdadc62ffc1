package org.floorpass.sim.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import org.floorpass.sim.fault.LinkFault;
import org.floorpass.sim.fault.LinkFaults;
import org.floorpass.sim.printer.PrinterModel;

/**
 * A printer model behind a raw TCP port (9100): bytes in, replies back on the same connection. Like
 * the print servers in real printers it serves one client at a time; a second one waits in the
 * accept queue until the first hangs up.
 *
 * <p>Fault model: the {@link LinkFaults} plan is asked once a connection. A cut closes the socket
 * (reset) after a number of bytes, which the model has then seen; silence takes everything and
 * sends nothing back; a stall stops reading, so that the host's writes block. Promised under any of
 * them: the model never sees a byte twice or out of order.
 *
 * <p>Owns two daemon threads; {@link #close} hangs up and ends them. Safe for several threads.
 */
public final class RawPortServer implements AutoCloseable {
  private static final int PIECE_BYTES = 16_384;
  private static final int WAITING_CLIENTS = 4;

  private final PrinterModel model;
  private final LinkFaults faults;
  private final ServerSocket listening;
  private volatile Optional<Socket> client = Optional.empty();
  private volatile boolean closed;

  private RawPortServer(PrinterModel model, LinkFaults faults, ServerSocket listening) {
    this.model = model;
    this.faults = faults;
    this.listening = listening;
  }

  /** Listens on a loopback port, 0 for any free one, without faults. */
  public static RawPortServer open(PrinterModel model, int port) throws IOException {
    return open(model, port, LinkFaults.none());
  }

  /**
   * Listens on a loopback port.
   *
   * @throws IOException when the port is taken
   */
  public static RawPortServer open(PrinterModel model, int port, LinkFaults faults)
      throws IOException {
    ServerSocket listening = new ServerSocket();
    try {
      listening.setReuseAddress(true);
      listening.bind(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING_CLIENTS);
    } catch (IOException taken) {
      listening.close();
      throw taken;
    }
    RawPortServer server = new RawPortServer(model, faults, listening);
    Thread.ofPlatform().daemon().name("raw-port-" + server.port()).start(server::serve);
    return server;
  }

  /** The port that it listens on. */
  public int port() {
    return listening.getLocalPort();
  }

  /** Hangs up on the current client, as a printer does that is switched off and on. */
  public void hangUp() {
    client.ifPresent(RawPortServer::closeQuietly);
  }

  @Override
  public void close() {
    closed = true;
    try {
      listening.close();
    } catch (IOException ignored) {
      // it no longer listens, whatever the reason
    }
    hangUp();
  }

  private void serve() {
    while (!closed) {
      try (Socket socket = listening.accept()) {
        client = Optional.of(socket);
        if (!closed) {
          converse(socket, faults.next());
        }
      } catch (IOException hungUp) {
        // the client went away, or close() ended the wait
      } finally {
        client = Optional.empty();
        model.hungUp();
      }
    }
  }

  private void converse(Socket socket, LinkFault fault) throws IOException {
    socket.setTcpNoDelay(true);
    InputStream in = socket.getInputStream();
    long seen = 0;
    byte[] piece = new byte[PIECE_BYTES];
    while (true) {
      int limit = (int) Math.min(piece.length, fault.bytesBefore() - seen);
      if (limit <= 0) {
        end(socket, in, fault);
        return;
      }
      int count = in.read(piece, 0, limit);
      if (count < 0) {
        return;
      }
      seen += count;
      byte[] replies = model.accept(Arrays.copyOf(piece, count));
      if (replies.length > 0 && !(fault instanceof LinkFault.Silence)) {
        socket.getOutputStream().write(replies);
        socket.getOutputStream().flush();
      }
    }
  }

  /** What happens when the fault's byte is reached. */
  private static void end(Socket socket, InputStream in, LinkFault fault) throws IOException {
    switch (fault) {
      case LinkFault.Cut _ -> socket.setSoLinger(true, 0);
      case LinkFault.Stall stall -> stall.awaitRelease();
      case LinkFault.None _, LinkFault.Silence _ -> in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // closed is what was wanted
    }
  }
}
