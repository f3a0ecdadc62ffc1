package org.floorpass.kiosk.http.face;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.floorpass.kiosk.http.ErrorBody;
import org.floorpass.kiosk.scan.PreviewSource;
import org.floorpass.kiosk.scan.Still;

/**
 * {@code GET /preview}: the first camera that has a picture, as {@code multipart/x-mixed-replace}
 * of JPEGs; 204 while no camera has one. A picture is asked for only while somebody looks, at most
 * ten times a second.
 */
final class PreviewEndpoint {
  /** Smooth enough to aim a badge; a tenth of the cost of following the camera. */
  private static final long PACE_MILLIS = 100;

  /** The screen, its successor after a reload, and one more. */
  private static final int MAX_VIEWERS = 3;

  /** A camera silent for so long is gone; the page asks again by itself. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

  private static final String BOUNDARY = "floorpass-still";

  private final List<PreviewSource> cameras;
  private final LongSupplier ticker;
  private final Semaphore viewers = new Semaphore(MAX_VIEWERS);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition closing = lock.newCondition();
  private boolean closed;

  PreviewEndpoint(List<PreviewSource> cameras, LongSupplier ticker) {
    this.cameras = List.copyOf(cameras);
    this.ticker = ticker;
  }

  void handle(ServerRequest request, ServerResponse response) {
    if (!viewers.tryAcquire()) {
      new ErrorBody("tooManyViewers", "The picture is watched often enough.")
          .send(response, Status.SERVICE_UNAVAILABLE_503);
      return;
    }
    try {
      Optional<Still> first = newest(-1);
      if (first.isPresent()) {
        stream(first.get(), response);
      } else {
        new ErrorBody("noPicture", "No camera has a picture.").send(response, Status.NOT_FOUND_404);
      }
    } catch (IOException | UncheckedIOException gone) {
      return; // nobody looks any more
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      viewers.release();
    }
  }

  private Optional<Still> newest(long afterSequence) {
    return cameras.stream()
        .flatMap(camera -> camera.newestStill(afterSequence).stream())
        .findFirst();
  }

  private void stream(Still first, ServerResponse response)
      throws IOException, InterruptedException {
    response
        .headers()
        .set(
            HeaderValues.create(
                HeaderNames.CONTENT_TYPE, "multipart/x-mixed-replace;boundary=" + BOUNDARY));
    try (OutputStream out = response.outputStream()) {
      ascii(out, "--" + BOUNDARY + "\r\n");
      write(out, first);
      long sequence = first.sequence();
      long lastNanos = ticker.getAsLong();
      while (pause() && ticker.getAsLong() - lastNanos < PATIENCE_NANOS) {
        Optional<Still> next = newest(sequence);
        if (next.isPresent()) {
          write(out, next.get());
          sequence = next.get().sequence();
          lastNanos = ticker.getAsLong();
        }
      }
    }
  }

  private static void write(OutputStream out, Still still) throws IOException {
    byte[] jpeg = still.jpeg();
    ascii(out, "Content-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n");
    out.write(jpeg);
    // The boundary ends the part at once: browsers draw a picture when they have seen it.
    ascii(out, "\r\n--" + BOUNDARY + "\r\n");
    out.flush();
  }

  private static void ascii(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Waits one pace; false when the terminal stops. */
  private boolean pause() throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(PACE_MILLIS);
      while (!closed && left > 0) {
        left = closing.awaitNanos(left);
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      closing.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
