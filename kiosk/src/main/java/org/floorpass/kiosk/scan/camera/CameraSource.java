package org.floorpass.kiosk.scan.camera;

import com.github.sarxos.webcam.Webcam;
import com.github.sarxos.webcam.WebcamException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import org.floorpass.kiosk.scan.DeviceId;
import org.floorpass.kiosk.scan.DeviceReason;
import org.floorpass.kiosk.scan.DeviceStatus;
import org.floorpass.kiosk.scan.Luminance;
import org.floorpass.kiosk.scan.Observation;
import org.floorpass.kiosk.scan.PreviewSource;
import org.floorpass.kiosk.scan.ScanMailbox;
import org.floorpass.kiosk.scan.ScanSource;
import org.floorpass.kiosk.scan.Still;
import org.jspecify.annotations.Nullable;

/**
 * The one adapter between webcam-capture and the scan port: opens the camera, keeps the newest
 * picture on offer, notices loss and opens it again. Thread-safe, within the limits of {@link
 * ScanSource#next}.
 */
public final class CameraSource implements ScanSource, PreviewSource {
  /** Between two tries to open: well inside the three seconds for coming back. */
  static final long REOPEN_MILLIS = 300;

  /** So many damaged pictures in a row are a fault; one or two are the weather. */
  static final int MAX_DAMAGED = 5;

  private static final Logger LOG = Logger.getLogger(CameraSource.class.getName());

  private final DeviceId id;
  private final Webcam webcam;
  private final StreamCamera camera;
  private final LongSupplier nanoTicker;
  private final ScanMailbox mailbox = new ScanMailbox();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicInteger damaged = new AtomicInteger();
  private final Thread supervisor;
  private volatile @Nullable Numbered newest;
  private volatile @Nullable Still encoded;

  private record Numbered(long sequence, Picture picture) {}

  CameraSource(DeviceId id, Webcam webcam, StreamCamera camera, LongSupplier nanoTicker) {
    this.id = id;
    this.webcam = webcam;
    this.camera = camera;
    this.nanoTicker = nanoTicker;
    this.supervisor =
        Thread.ofPlatform().name("camera-" + id).daemon(true).unstarted(this::supervise);
  }

  void start() {
    supervisor.start();
  }

  @Override
  public DeviceId id() {
    return id;
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
  public synchronized Optional<Still> newestStill(long afterSequence) {
    Numbered current = newest;
    if (current == null || current.sequence() <= afterSequence) {
      return Optional.empty();
    }
    Still known = encoded;
    if (known != null && known.sequence() == current.sequence()) {
      return Optional.of(known);
    }
    Optional<Still> still =
        current.picture().jpeg().map(jpeg -> new Still(current.sequence(), jpeg));
    encoded = still.orElse(null);
    return still;
  }

  @Override
  public void close() {
    mailbox.close();
    closing.countDown();
    supervisor.interrupt();
    try {
      supervisor.join(CLOSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void supervise() {
    try {
      do {
        if (open()) {
          DeviceStatus lost = follow();
          newest = null;
          encoded = null;
          report(lost);
          webcam.close();
        }
      } while (!closing.await(REOPEN_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      // The interrupt flag would make webcam-capture give up half-way through its closing.
      boolean interrupted = Thread.interrupted();
      webcam.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean open() {
    try {
      if (webcam.getLock().isLocked()) {
        report(new DeviceStatus.Detached(DeviceReason.IN_USE));
        return false;
      }
      return webcam.open(false);
    } catch (WebcamException refused) {
      DeviceReason reason =
          refused.getCause() instanceof CameraFault fault ? fault.reason() : DeviceReason.FAILED;
      report(new DeviceStatus.Detached(reason));
      return false;
    }
  }

  /** Passes pictures on until the stream is lost, and says what it is to be called then. */
  private DeviceStatus follow() throws InterruptedException {
    long sequence = newestSequence();
    while (closing.getCount() > 0) {
      switch (camera.awaitNewer(sequence, PictureStream.STALL_MILLIS)) {
        case StreamCamera.Waited.Newer(long number, Picture picture) -> {
          sequence = number;
          offer(new Numbered(number, picture));
        }
        case StreamCamera.Waited.Silence() ->
            report(new DeviceStatus.Degraded(DeviceReason.STALLED));
        case StreamCamera.Waited.Lost(CameraFault fault) -> {
          return switch (fault.reason()) {
            case STALLED, CORRUPT, FAILED -> new DeviceStatus.Degraded(fault.reason());
            default -> new DeviceStatus.Detached(fault.reason());
          };
        }
      }
    }
    return new DeviceStatus.Closed();
  }

  private long newestSequence() {
    Numbered current = newest;
    return current == null ? 0 : current.sequence();
  }

  private void offer(Numbered numbered) {
    newest = numbered;
    long captured = nanoTicker.getAsLong();
    if (damaged.get() < MAX_DAMAGED) {
      report(new DeviceStatus.Ready());
    }
    mailbox.offerFrame(() -> decode(numbered, captured));
  }

  /** Runs on the consumer's thread, for the pictures it really takes. */
  private Optional<Observation.Frame> decode(Numbered numbered, long captured) {
    Optional<Luminance> luminance = numbered.picture().luminance();
    if (luminance.isPresent()) {
      damaged.set(0);
    } else if (damaged.incrementAndGet() == MAX_DAMAGED) {
      report(new DeviceStatus.Degraded(DeviceReason.CORRUPT));
    }
    return luminance.map(picture -> new Observation.Frame(numbered.sequence(), captured, picture));
  }

  /** Passes a status on; a change for better or worse is one log line. */
  private void report(DeviceStatus status) {
    if (mailbox.offerStatus(status)) {
      LOG.info(() -> "Camera " + id + " " + status.description());
    }
  }
}
