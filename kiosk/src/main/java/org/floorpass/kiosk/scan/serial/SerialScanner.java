package org.floorpass.kiosk.scan.serial;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.floorpass.kiosk.scan.DeviceId;
import org.floorpass.kiosk.scan.DeviceReason;
import org.floorpass.kiosk.scan.DeviceStatus;
import org.floorpass.kiosk.scan.Observation;
import org.floorpass.kiosk.scan.QrText;
import org.floorpass.kiosk.scan.ScanMailbox;
import org.floorpass.kiosk.scan.ScanSource;

/**
 * A serial scanner as a source of texts: opens the port, frames what comes, notices a hang-up, and
 * opens again when the path is back. Thread-safe, within the limits of {@link ScanSource#next}.
 */
public final class SerialScanner implements ScanSource {
  /**
   * Between two looks at the path. Looking at one path is cheap and safe, where listing all ports
   * is neither; the by-id folder itself comes and goes with its last device, so watching it would
   * not do.
   */
  static final long REOPEN_MILLIS = 250;

  private static final int BUFFER_BYTES = 512;
  private static final Logger LOG = Logger.getLogger(SerialScanner.class.getName());

  private final ScannerSettings settings;
  private final ScanMailbox mailbox = new ScanMailbox();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread reader;

  private SerialScanner(ScannerSettings settings) {
    this.settings = settings;
    this.reader =
        Thread.ofPlatform()
            .name("scanner-" + settings.id())
            .daemon(true)
            .unstarted(this::supervise);
  }

  /** Starts the scanner; whether it is there is told by its status. */
  public static SerialScanner start(ScannerSettings settings) {
    SerialScanner scanner = new SerialScanner(settings);
    scanner.reader.start();
    return scanner;
  }

  @Override
  public DeviceId id() {
    return settings.id();
  }

  @Override
  public Observation next() throws InterruptedException {
    return mailbox.take();
  }

  @Override
  public DeviceStatus status() {
    return mailbox.status();
  }

  @Override
  public void close() {
    mailbox.close();
    closing.countDown();
    try {
      reader.join(CLOSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void supervise() {
    try {
      do {
        switch (SerialLine.open(settings)) {
          case SerialLine.Opened.Line(SerialLine line) -> {
            report(new DeviceStatus.Ready());
            readUntilEnd(line);
          }
          case SerialLine.Opened.Refused(DeviceReason reason) -> {
            boolean wasThere = status() instanceof DeviceStatus.Detached;
            // An unplugged scanner stays "unplugged" rather than becoming "not found".
            if (!wasThere || reason != DeviceReason.NOT_FOUND) {
              report(new DeviceStatus.Detached(reason));
            }
          }
        }
      } while (!closing.await(REOPEN_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void readUntilEnd(SerialLine line) {
    LineFraming framing = new LineFraming(settings.framing());
    byte[] buffer = new byte[BUFFER_BYTES];
    try (line) {
      while (closing.getCount() > 0) {
        int count = line.read(buffer);
        if (count < 0) {
          report(new DeviceStatus.Detached(DeviceReason.UNPLUGGED));
          return;
        }
        if (count == 0 && framing.isPending()) {
          framing.idle().ifPresent(mailbox::offerText);
        }
        for (int i = 0; i < count; i++) {
          Optional<QrText> text = framing.accept(buffer[i]);
          text.ifPresent(mailbox::offerText);
        }
      }
    } finally {
      framing.reset();
      Arrays.fill(buffer, (byte) 0);
    }
  }

  private void report(DeviceStatus status) {
    if (mailbox.offerStatus(status)) {
      LOG.info(() -> "Scanner " + settings.id() + " " + status.description());
    }
  }
}
