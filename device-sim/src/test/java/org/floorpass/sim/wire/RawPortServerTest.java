package org.floorpass.sim.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.floorpass.sim.fault.LinkFault;
import org.floorpass.sim.fault.LinkFaults;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.zpl.ZplPrinter;
import org.junit.jupiter.api.Test;

class RawPortServerTest {
  private static final byte[] LABEL = "^XA^FO0,0^GB9,9,9^FS^XZ".getBytes(StandardCharsets.US_ASCII);
  private final ZplPrinter printer =
      new ZplPrinter(LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(3));

  private static Socket connect(RawPortServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(5_000);
    return socket;
  }

  @Test
  void printsAndAnswersOnTheSameConnection() throws Exception {
    try (RawPortServer server = RawPortServer.open(printer, 0);
        Socket socket = connect(server)) {
      socket.getOutputStream().write(LABEL);
      socket.getOutputStream().write("~HI".getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readNBytes(6)).startsWith(2, 'Z', 'D');
      assertThat(printer.labels()).hasSize(1);
    }
  }

  @Test
  void aSecondClientIsServedWhenTheFirstHangsUp() throws Exception {
    try (RawPortServer server = RawPortServer.open(printer, 0);
        Socket first = connect(server);
        Socket second = connect(server)) {
      first.getOutputStream().write("~HI".getBytes(StandardCharsets.US_ASCII));
      first.getInputStream().read();
      second.getOutputStream().write(LABEL);
      first.shutdownOutput();
      await().until(() -> printer.labels().size() == 1);
    }
  }

  @Test
  void aCutPrintsNothingOfTheLabelThatItTore() throws Exception {
    LinkFaults plan = LinkFaults.inOrder(new LinkFault.Cut(10));
    try (RawPortServer server = RawPortServer.open(printer, 0, plan)) {
      try (Socket socket = connect(server)) {
        socket.getOutputStream().write(LABEL);
        assertThatThrownBy(
                () -> {
                  if (socket.getInputStream().read() < 0) {
                    throw new IOException("closed");
                  }
                })
            .isInstanceOf(IOException.class);
      }
      try (Socket socket = connect(server)) {
        socket.getOutputStream().write(LABEL);
        await().until(() -> printer.labels().size() == 1);
      }
    }
  }

  @Test
  void aStallStopsReadingUntilReleased() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    LinkFaults plan = LinkFaults.inOrder(new LinkFault.Stall(4, released));
    try (RawPortServer server = RawPortServer.open(printer, 0, plan)) {
      try (Socket socket = connect(server)) {
        socket.getOutputStream().write(LABEL);
        socket.shutdownOutput();
        assertThat(printer.labels()).isEmpty();
        released.countDown();
      }
      try (Socket socket = connect(server)) {
        socket.getOutputStream().write(LABEL);
        await().until(() -> printer.labels().size() == 1);
      }
    }
  }

  @Test
  void aTakenPortIsSaidAtOnce() throws Exception {
    try (RawPortServer server = RawPortServer.open(printer, 0)) {
      assertThatThrownBy(() -> RawPortServer.open(printer, server.port()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void afterCloseNobodyListens() throws Exception {
    RawPortServer server = RawPortServer.open(printer, 0);
    server.close();
    assertThatThrownBy(() -> connect(server)).isInstanceOf(IOException.class);
  }
}
