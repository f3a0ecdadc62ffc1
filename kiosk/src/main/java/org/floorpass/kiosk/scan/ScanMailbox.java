package org.floorpass.kiosk.scan;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bounded queue between a device's reader thread and the consumer of its observations.
 *
 * <p>Thread-safe. Offering never blocks. One slot for the status and one for the picture, where the
 * newest wins, and room for {@link #MAX_TEXTS} texts.
 */
public final class ScanMailbox {
  /** A person scans one badge at a time; more than this waiting is a scanner gone mad. */
  public static final int MAX_TEXTS = 8;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<QrText> texts = new ArrayDeque<>(MAX_TEXTS);
  private DeviceStatus status = new DeviceStatus.Starting();
  private boolean statusPending = true;
  private @Nullable Supplier<Optional<Observation.Frame>> frame;

  /** Makes a mailbox whose first observation is {@link DeviceStatus.Starting}. */
  public ScanMailbox() {}

  /**
   * Replaces the status; nothing happens if it is the same or the mailbox is closed.
   *
   * @return whether it changed
   */
  public boolean offerStatus(DeviceStatus newest) {
    lock.lock();
    try {
      if (status instanceof DeviceStatus.Closed || status.equals(newest)) {
        return false;
      }
      status = newest;
      statusPending = true;
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Adds a text, which the mailbox now owns; beyond the limit the oldest is wiped. */
  public void offerText(QrText text) {
    lock.lock();
    try {
      if (status instanceof DeviceStatus.Closed) {
        text.close();
        return;
      }
      if (texts.size() == MAX_TEXTS) {
        texts.removeFirst().close();
      }
      texts.addLast(text);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Replaces the picture.
   *
   * @param newest decodes the picture, on the consumer's thread, only if it is still the newest
   *     then; empty if it is damaged
   */
  public void offerFrame(Supplier<Optional<Observation.Frame>> newest) {
    lock.lock();
    try {
      if (status instanceof DeviceStatus.Closed) {
        return;
      }
      frame = newest;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next observation, as {@link ScanSource#next} describes. */
  public Observation take() throws InterruptedException {
    while (true) {
      Supplier<Optional<Observation.Frame>> picture;
      lock.lockInterruptibly();
      try {
        while (!statusPending && texts.isEmpty() && frame == null) {
          if (status instanceof DeviceStatus.Closed) {
            return new Observation.Ended();
          }
          changed.await();
        }
        if (statusPending) {
          statusPending = false;
          return status instanceof DeviceStatus.Closed
              ? new Observation.Ended()
              : new Observation.StatusChanged(status);
        }
        if (!texts.isEmpty()) {
          return new Observation.Text(texts.removeFirst());
        }
        picture = frame;
        frame = null;
      } finally {
        lock.unlock();
      }
      Optional<Observation.Frame> decoded = picture == null ? Optional.empty() : picture.get();
      if (decoded.isPresent()) {
        return decoded.get();
      }
    }
  }

  /** The newest status. */
  public DeviceStatus status() {
    lock.lock();
    try {
      return status;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the mailbox: wipes what waits, and wakes the consumer with the end. */
  public void close() {
    lock.lock();
    try {
      texts.forEach(QrText::close);
      texts.clear();
      frame = null;
      status = new DeviceStatus.Closed();
      statusPending = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
