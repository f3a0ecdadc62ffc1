package org.floorpass.sim.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.floorpass.sim.camera.SimCamera;

/**
 * A camera as motion JPEG over HTTP, {@code multipart/x-mixed-replace}, as network cameras send it.
 * A frame is composed and compressed only while somebody listens, once for all listeners; idle
 * frames come from a small store. Safe for several threads.
 */
public final class MjpegStream {
  /** Separates the parts; network cameras use any token. */
  public static final String BOUNDARY = "floorpass-frame";

  /** The stream's media type. */
  public static final String CONTENT_TYPE = "multipart/x-mixed-replace; boundary=" + BOUNDARY;

  private static final int IDLE_STORE = 8;

  private final SimCamera camera;
  private final InstantSource clock;
  private final LongSupplier tickerNanos;
  private final long periodNanos;
  private final Map<Integer, byte[]> idle = new HashMap<>();
  private long newestTick = Long.MIN_VALUE;
  private Optional<byte[]> newest = Optional.empty();

  /** A stream of so many frames a second, paced by the monotonic ticker. */
  public MjpegStream(
      SimCamera camera, InstantSource clock, LongSupplier tickerNanos, int framesPerSecond) {
    this.camera = camera;
    this.clock = clock;
    this.tickerNanos = tickerNanos;
    this.periodNanos = 1_000_000_000L / framesPerSecond;
  }

  /** One JPEG file of now. */
  public byte[] still() {
    return frame(Math.floorDiv(tickerNanos.getAsLong(), periodNanos));
  }

  /**
   * Sends frames until the listener goes away or is told to stop.
   *
   * @throws IOException when the listener is gone
   */
  public void send(OutputStream listener, BooleanSupplier goOn) throws IOException {
    while (goOn.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
      long tick = Math.floorDiv(tickerNanos.getAsLong(), periodNanos);
      byte[] jpeg = frame(tick);
      String head =
          "--%s\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n"
              .formatted(BOUNDARY, jpeg.length);
      listener.write(head.getBytes(StandardCharsets.US_ASCII));
      listener.write(jpeg);
      listener.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      listener.flush();
      // The camera's own pace: nothing happens before the next frame is due.
      LockSupport.parkNanos((tick + 1) * periodNanos - tickerNanos.getAsLong());
    }
  }

  private synchronized byte[] frame(long tick) {
    if (newest.isPresent() && newestTick == tick) {
      return newest.get();
    }
    byte[] jpeg = camera.holding() ? composed() : idle(Math.floorMod(tick, IDLE_STORE));
    newestTick = tick;
    newest = Optional.of(jpeg);
    return jpeg;
  }

  private byte[] composed() {
    return camera.frameAt(clock.instant()).jpeg(camera.jpegQuality());
  }

  private byte[] idle(int variant) {
    return idle.computeIfAbsent(variant, _ -> composed());
  }
}
