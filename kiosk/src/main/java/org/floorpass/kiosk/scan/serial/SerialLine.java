package org.floorpass.kiosk.scan.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.floorpass.kiosk.scan.DeviceReason;
import org.floorpass.kiosk.scan.ScanSource;

/**
 * An open serial port. One reader thread; {@link #close} from any thread.
 *
 * <p>The library's traps are dealt with here: the disconnect event is always subscribed to and the
 * port closed on its first delivery (one hang-up is otherwise 1.6 million callbacks); {@code
 * isOpen} is never asked, as it stays true after a hang-up; closing runs in a thread of its own, as
 * it may block; a last error code alone is no failure, as ptys know no modem lines.
 */
final class SerialLine implements AutoCloseable {
  /** A reading that waits in short turns; also the silence that ends a text without terminator. */
  static final int IDLE_GAP_MILLIS = 100;

  private static final int NO_SUCH_FILE = 2; // ENOENT, errno(3)
  private static final int ACCESS_DENIED = 13; // EACCES
  private static final int BUSY = 16; // EBUSY
  private static final int NO_TERMINAL = 25; // ENOTTY

  /** Opening brought a line, or the reason why not. */
  sealed interface Opened {
    /** Open and drained. */
    record Line(SerialLine line) implements Opened {}

    /** Not now. */
    record Refused(DeviceReason reason) implements Opened {}
  }

  private final SerialPort port;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);

  private SerialLine(SerialPort port) {
    this.port = port;
  }

  /** Opens the port, whose link is resolved now, and drops what was sent before. Blocks briefly. */
  static Opened open(ScannerSettings settings) {
    if (!Files.exists(settings.device())) {
      return new Opened.Refused(DeviceReason.NOT_FOUND);
    }
    try {
      SerialPort port = SerialPort.getCommPort(settings.device().toString());
      boolean plain = settings.parity() == ScannerSettings.Parity.NONE;
      port.setComPortParameters(
          settings.baud(), plain ? 8 : 7, SerialPort.ONE_STOP_BIT, parity(settings.parity()));
      port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, IDLE_GAP_MILLIS, 0);
      if (!port.openPort()) {
        return new Opened.Refused(reasonOf(port.getLastErrorCode()));
      }
      SerialLine line = new SerialLine(port);
      port.addDataListener(line.new HangUp());
      port.flushIOBuffers();
      return new Opened.Line(line);
    } catch (SerialPortInvalidPortException danglingLink) {
      return new Opened.Refused(DeviceReason.NOT_FOUND);
    }
  }

  /**
   * Waits for bytes, at most {@link #IDLE_GAP_MILLIS}.
   *
   * @return their number, 0 after silence, or -1 when the line has ended
   */
  int read(byte[] buffer) {
    if (ended.get()) {
      return -1;
    }
    int count = port.readBytes(buffer, buffer.length);
    return ended.get() ? -1 : count;
  }

  /** Lets go of the port; waits, bounded, for the library to do so. */
  @Override
  public void close() {
    end();
    try {
      closed.await(ScanSource.CLOSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .name("scanner-close " + port.getSystemPortName())
          .daemon(true)
          .start(
              () -> {
                port.closePort();
                closed.countDown();
              });
    }
  }

  private static int parity(ScannerSettings.Parity parity) {
    return switch (parity) {
      case NONE -> SerialPort.NO_PARITY;
      case EVEN -> SerialPort.EVEN_PARITY;
      case ODD -> SerialPort.ODD_PARITY;
    };
  }

  private static DeviceReason reasonOf(int errorCode) {
    return switch (errorCode) {
      case NO_SUCH_FILE -> DeviceReason.NOT_FOUND;
      case ACCESS_DENIED -> DeviceReason.PERMISSION_DENIED;
      case BUSY -> DeviceReason.IN_USE;
      case NO_TERMINAL -> DeviceReason.UNSUPPORTED;
      default -> DeviceReason.FAILED;
    };
  }

  /** Hears of a hang-up once. */
  private final class HangUp implements SerialPortDataListener {
    @Override
    public int getListeningEvents() {
      return SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
    }

    @Override
    public void serialEvent(SerialPortEvent event) {
      if (ended.compareAndSet(false, true)) {
        port.closePort();
        closed.countDown();
      }
    }
  }
}
