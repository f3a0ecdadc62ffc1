package org.floorpass.kiosk.scan.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A camera as webcam-capture's device. A platform thread of its own keeps the newest picture; a
 * call that waited for the next one would halve the rate. Thread-safe.
 */
final class StreamCamera implements WebcamDevice, WebcamDevice.BufferAccess {
  /** Only a name for the size that the stream turns out to have; the driver cannot choose it. */
  private static final Dimension NOMINAL_SIZE = new Dimension(640, 480);

  /** The reader notices the end of its stream within the stall time, plus scheduling. */
  private static final long JOIN_MILLIS = PictureStream.STALL_MILLIS + 400L;

  /** What waiting for a picture brought. */
  sealed interface Waited {
    /** A picture newer than the one known. */
    record Newer(long sequence, Picture picture) implements Waited {}

    /** Nothing within the time given; the stream stands. */
    record Silence() implements Waited {}

    /** The stream has ended. */
    record Lost(CameraFault fault) implements Waited {}
  }

  private final PictureStream.Opener opener;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable PictureStream stream;
  private @Nullable Thread reader;
  private @Nullable CameraFault fault;
  private @Nullable Picture newest;
  private long sequence;
  private Dimension resolution = NOMINAL_SIZE;

  StreamCamera(PictureStream.Opener opener) {
    this.opener = opener;
  }

  /** Waits for a picture newer than the given one, at most {@code millis}. */
  Waited awaitNewer(long afterSequence, long millis) throws InterruptedException {
    long remaining = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lockInterruptibly();
    try {
      while (true) {
        Picture picture = newest;
        if (picture != null && sequence > afterSequence) {
          return new Waited.Newer(sequence, picture);
        }
        if (fault != null) {
          return new Waited.Lost(fault);
        }
        if (remaining <= 0) {
          return new Waited.Silence();
        }
        remaining = changed.awaitNanos(remaining);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void open() {
    lock.lock();
    try {
      if (stream != null) {
        return;
      }
      fault = null;
      newest = null;
      PictureStream opened = opener.open();
      stream = opened;
      reader =
          Thread.ofPlatform()
              .name("camera-reader " + opener.name())
              .daemon(true)
              .start(() -> keepNewest(opened));
    } catch (CameraFault refused) {
      throw new WebcamException(refused);
    } finally {
      lock.unlock();
    }
  }

  private void keepNewest(PictureStream opened) {
    try {
      while (true) {
        Picture picture = opened.next();
        lock.lock();
        try {
          if (stream != opened) {
            return;
          }
          newest = picture;
          sequence++;
          changed.signalAll();
        } finally {
          lock.unlock();
        }
      }
    } catch (CameraFault ended) {
      lock.lock();
      try {
        if (stream == opened) {
          fault = ended;
          changed.signalAll();
        }
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  public void close() {
    PictureStream closing;
    Thread ending;
    lock.lock();
    try {
      closing = stream;
      ending = reader;
      stream = null;
      reader = null;
      newest = null;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (closing == null || ending == null) {
      return;
    }
    closing.close();
    try {
      ending.join(JOIN_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void dispose() {
    close();
  }

  @Override
  public boolean isOpen() {
    lock.lock();
    try {
      return stream != null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String getName() {
    return opener.name();
  }

  @Override
  public Dimension[] getResolutions() {
    return new Dimension[] {NOMINAL_SIZE};
  }

  @Override
  public Dimension getResolution() {
    return new Dimension(resolution);
  }

  @Override
  public void setResolution(Dimension size) {
    resolution = new Dimension(size);
  }

  /** The newest picture, or null while there is none: webcam-capture's own contract. */
  @Override
  @SuppressWarnings("NullAway")
  public @Nullable BufferedImage getImage() {
    Optional<byte[]> jpeg = newestPicture().flatMap(Picture::jpeg);
    if (jpeg.isEmpty()) {
      return null;
    }
    try {
      return ImageIO.read(new ByteArrayInputStream(jpeg.get()));
    } catch (IOException damaged) {
      return null;
    }
  }

  /** The newest picture as JPEG, empty while there is none. */
  @Override
  public ByteBuffer getImageBytes() {
    return ByteBuffer.wrap(newestPicture().flatMap(Picture::jpeg).orElse(new byte[0]));
  }

  @Override
  public void getImageBytes(ByteBuffer target) {
    target.put(getImageBytes());
  }

  private Optional<Picture> newestPicture() {
    lock.lock();
    try {
      return Optional.ofNullable(newest);
    } finally {
      lock.unlock();
    }
  }
}
