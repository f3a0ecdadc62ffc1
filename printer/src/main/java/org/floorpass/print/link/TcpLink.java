package org.floorpass.print.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Raw TCP, usually port 9100. Thread-safe; its connections are not. */
public final class TcpLink implements PrinterLink {
  /** A printer on the same network answers in milliseconds; longer means that it is off. */
  static final int CONNECT_LIMIT_MILLIS = 3_000;

  /**
   * A printer that takes no byte for so long is stalled: longer than any cutter or reprint pause.
   */
  static final int STALL_LIMIT_MILLIS = 15_000;

  /** Written in pieces, so that the count of bytes out is honest when a write is cut. */
  private static final int PIECE_BYTES = 4_096;

  private final LinkAddress.Tcp address;
  private final LongSupplier ticker;

  /**
   * For one address.
   *
   * @param ticker monotonic nanoseconds
   */
  public TcpLink(LinkAddress.Tcp address, LongSupplier ticker) {
    this.address = address;
    this.ticker = ticker;
  }

  @Override
  public Opening open() {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_LIMIT_MILLIS);
      return new Opening.Opened(new Connection(socket, ticker));
    } catch (UnknownHostException unknown) {
      closeQuietly(socket);
      return new Opening.Unreachable("the name " + address.host() + " is not known");
    } catch (IOException failed) {
      closeQuietly(socket);
      return new Opening.Unreachable(
          "nothing answers at " + address.host() + " port " + address.port());
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Nothing is left to be done for a socket that cannot even be closed.
    }
  }

  private static final class Connection implements LinkConnection {
    private final Socket socket;
    private final LongSupplier ticker;
    private final ScheduledExecutorService watchdog =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("print-stall-watch").factory());

    Connection(Socket socket, LongSupplier ticker) {
      this.socket = socket;
      this.ticker = ticker;
    }

    @Override
    public Sending send(byte[] bytes) {
      int out = 0;
      while (out < bytes.length) {
        int piece = Math.min(PIECE_BYTES, bytes.length - out);
        // A blocked write knows no time-out of its own: closing the socket ends it.
        ScheduledFuture<?> stall =
            watchdog.schedule(
                () -> closeQuietly(socket), STALL_LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        try {
          socket.getOutputStream().write(bytes, out, piece);
        } catch (IOException broken) {
          // The failing piece may have gone out in part.
          return new Sending.Broken((long) out + piece, "the connection broke while sending");
        } finally {
          stall.cancel(false);
        }
        out += piece;
      }
      return new Sending.Sent();
    }

    @Override
    public Receiving receive(Predicate<byte[]> complete, Duration atMost) {
      long deadline = ticker.getAsLong() + atMost.toNanos();
      ByteArrayOutputStream reply = new ByteArrayOutputStream();
      byte[] piece = new byte[512];
      try {
        InputStream input = socket.getInputStream();
        while (reply.size() < LONGEST_REPLY_BYTES) {
          long leftMillis = (deadline - ticker.getAsLong()) / 1_000_000;
          if (leftMillis < 1) {
            break;
          }
          socket.setSoTimeout((int) Math.min(leftMillis, Integer.MAX_VALUE));
          int count = input.read(piece);
          if (count < 0) {
            return new Receiving.Broken("the printer closed the connection");
          }
          reply.write(piece, 0, count);
          if (complete.test(reply.toByteArray())) {
            return new Receiving.Complete(reply.toByteArray());
          }
        }
        return new Receiving.Silent(reply.toByteArray());
      } catch (SocketTimeoutException silent) {
        return new Receiving.Silent(reply.toByteArray());
      } catch (IOException broken) {
        return new Receiving.Broken("the connection broke");
      }
    }

    @Override
    public void drain() {
      try {
        InputStream input = socket.getInputStream();
        int limit = LONGEST_REPLY_BYTES;
        while (input.available() > 0 && limit > 0) {
          limit -= Math.max(1, input.read(new byte[512]));
        }
      } catch (IOException broken) {
        // The next send or receive says so.
      }
    }

    @Override
    public void close() {
      watchdog.shutdownNow();
      closeQuietly(socket);
    }
  }
}
