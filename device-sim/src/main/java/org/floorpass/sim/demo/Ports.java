package org.floorpass.sim.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * The loopback ports of one demo: the usual ones, or free ones where those are taken.
 *
 * @param bench page and calls of the bench
 * @param printer raw port of the printer
 * @param face kiosk screen
 * @param local station, Graph and operations on loopback
 * @param secure the same by https
 * @param notes one sentence for each port that is not the usual one
 */
record Ports(int bench, int printer, int face, int local, int secure, List<String> notes) {
  private static final int BENCH = 8_480;
  private static final int PRINTER = 9_100;
  private static final int FACE = 8_470;
  private static final int LOCAL = 8_471;
  private static final int SECURE = 8_443;

  /** Looks once; a port that is taken between this look and its use shows as a failed start. */
  static Ports find() throws WrongVerdict {
    List<String> notes = new ArrayList<>();
    List<ServerSocket> held = new ArrayList<>();
    try {
      return new Ports(
          one("the bench", BENCH, notes, held),
          one("the printer", PRINTER, notes, held),
          one("the kiosk's screen", FACE, notes, held),
          one("the station", LOCAL, notes, held),
          one("https", SECURE, notes, held),
          List.copyOf(notes));
    } finally {
      held.forEach(Ports::release);
    }
  }

  /** All sockets are held until the last port is chosen, so that no two are the same. */
  private static int one(String what, int usual, List<String> notes, List<ServerSocket> held)
      throws WrongVerdict {
    try {
      held.add(listen(usual));
      return usual;
    } catch (IOException taken) {
      try {
        ServerSocket free = listen(0);
        held.add(free);
        notes.add(
            "Port %d is taken; %s uses %d instead.".formatted(usual, what, free.getLocalPort()));
        return free.getLocalPort();
      } catch (IOException none) {
        throw new WrongVerdict("there is no free port on 127.0.0.1: " + none.getMessage());
      }
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return socket;
    } catch (IOException taken) {
      socket.close();
      throw taken;
    }
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // a socket that does not close was never in use
    }
  }
}
