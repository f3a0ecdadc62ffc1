package org.floorpass.print.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * A serial line by jSerialComm, 8 data bits, no parity; the printer may pause us by XOFF. The only
 * importer of jSerialComm in this module. Thread-safe; its connections are not.
 */
public final class SerialLink implements PrinterLink {
  /** One read waits so long at most, so that a closed port ends its reader. */
  private static final int READ_TURN_MILLIS = 100;

  private final LinkAddress.Serial address;
  private final LongSupplier ticker;

  /**
   * For one line.
   *
   * @param ticker monotonic nanoseconds
   */
  public SerialLink(LinkAddress.Serial address, LongSupplier ticker) {
    this.address = address;
    this.ticker = ticker;
  }

  @Override
  public Opening open() {
    if (!Files.exists(address.device())) {
      return new Opening.Unreachable(
          address.device() + " does not exist: is the printer plugged in?");
    }
    SerialPort port;
    try {
      // The link is resolved now: after a replug it may point elsewhere.
      port = SerialPort.getCommPort(address.device().toString());
    } catch (SerialPortInvalidPortException gone) {
      return new Opening.Unreachable(address.device() + " is not a serial line");
    }
    port.setComPortParameters(address.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED);
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_TURN_MILLIS, 0);
    if (!port.openPort()) {
      return new Opening.Unreachable(
          address.device() + " cannot be opened: it is in use, or not permitted");
    }
    LinePort line = new LinePort(port, new AtomicBoolean());
    // Without a listener that closes at once, one hang-up is a storm of callbacks.
    port.addDataListener(line);
    return new Opening.Opened(new PumpedConnection(line, ticker));
  }

  private record LinePort(SerialPort port, AtomicBoolean closed)
      implements PumpedConnection.Port, SerialPortDataListener {
    @Override
    public int read(byte[] piece) throws IOException {
      int count = port.readBytes(piece, piece.length);
      if (count < 0 || closed.get()) {
        throw new IOException("the line hung up");
      }
      return count;
    }

    @Override
    public int write(byte[] bytes, int from, int count) throws IOException {
      byte[] piece = Arrays.copyOfRange(bytes, from, from + count);
      int written = port.writeBytes(piece, piece.length);
      Arrays.fill(piece, (byte) 0);
      if (written < 0 || closed.get()) {
        throw new IOException("the line hung up");
      }
      return written;
    }

    @Override
    public int getListeningEvents() {
      return SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
    }

    @Override
    public void serialEvent(SerialPortEvent event) {
      close();
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        boolean _ = port.closePort();
      }
    }
  }
}
