package org.floorpass.print.link;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * A connection over a port whose reads cannot be timed: a thread of its own reads ahead into a
 * bounded buffer, and a watch closes the port when a write stalls.
 */
final class PumpedConnection implements LinkConnection {
  /** A device file or serial line. */
  interface Port extends Closeable {
    /** Reads what is there, zero for nothing yet; throws when the device is gone. */
    int read(byte[] piece) throws IOException;

    /** Writes some of it; throws when the device is gone. */
    int write(byte[] bytes, int from, int count) throws IOException;
  }

  /** Longer than a cutter's or a reload's pause within a job. */
  static final long STALL_LIMIT_MILLIS = 15_000;

  /** Small, so that the count of bytes out is honest and a slow line shows progress. */
  private static final int PIECE_BYTES = 1_024;

  /** A device that answers nothing at once is asked again after this. */
  private static final long EMPTY_READ_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Port port;
  private final LongSupplier ticker;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("print-stall-watch").factory());
  private boolean gone;
  private boolean closed;

  PumpedConnection(Port port, LongSupplier ticker) {
    this.port = port;
    this.ticker = ticker;
    Thread.ofPlatform().daemon().name("print-reader").start(this::pump);
  }

  private void pump() {
    byte[] piece = new byte[512];
    try {
      while (!isClosed()) {
        int count = port.read(piece);
        if (count > 0) {
          keep(piece, count);
        } else {
          waitLocked(EMPTY_READ_NANOS);
        }
      }
    } catch (IOException lost) {
      lost();
    }
  }

  private void keep(byte[] piece, int count) {
    lock.lock();
    try {
      // A device that talks without end is kept within bounds: the newest is dropped.
      if (received.size() + count <= LONGEST_REPLY_BYTES) {
        received.write(piece, 0, count);
      }
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void lost() {
    lock.lock();
    try {
      gone = true;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private void waitLocked(long nanos) {
    lock.lock();
    try {
      long _ = arrived.awaitNanos(nanos);
    } catch (InterruptedException interrupted) {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Sending send(byte[] bytes) {
    int out = 0;
    while (out < bytes.length) {
      int piece = Math.min(PIECE_BYTES, bytes.length - out);
      ScheduledFuture<?> stall =
          watchdog.schedule(this::closePort, STALL_LIMIT_MILLIS, TimeUnit.MILLISECONDS);
      try {
        out += port.write(bytes, out, piece);
      } catch (IOException broken) {
        lost();
        return new Sending.Broken((long) out + piece, "the printer went away while sending");
      } finally {
        stall.cancel(false);
      }
    }
    return new Sending.Sent();
  }

  @Override
  public Receiving receive(Predicate<byte[]> complete, Duration atMost) {
    long deadline = ticker.getAsLong() + atMost.toNanos();
    lock.lock();
    try {
      while (true) {
        byte[] reply = received.toByteArray();
        if (reply.length > 0 && complete.test(reply)) {
          received.reset();
          return new Receiving.Complete(reply);
        }
        if (gone || closed) {
          return new Receiving.Broken("the printer went away");
        }
        long left = deadline - ticker.getAsLong();
        if (left <= 0) {
          return new Receiving.Silent(reply);
        }
        long _ = arrived.awaitNanos(left);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Receiving.Broken("the wait was ended");
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void drain() {
    lock.lock();
    try {
      received.reset();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
    watchdog.shutdownNow();
    closePort();
  }

  private void closePort() {
    try {
      port.close();
    } catch (IOException alreadyGone) {
      // An unplugged device cannot be closed any better.
    }
  }
}
