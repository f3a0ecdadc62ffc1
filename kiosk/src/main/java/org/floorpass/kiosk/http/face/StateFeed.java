package org.floorpass.kiosk.http.face;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.kiosk.loop.FaceView;
import org.floorpass.kiosk.loop.Screen;

/**
 * Passes what the loop shows on to the pages that look. Thread-safe; {@link #show} never blocks: a
 * page that cannot keep up is let go and comes back by itself to the present state.
 */
public final class StateFeed implements Screen {
  /** The screen itself, its successor after a reload, and a few programs that watch. */
  static final int MAX_SUBSCRIBERS = 8;

  /** States a page may lag behind; at 10 keys a second that is three seconds. */
  static final int MAX_LAG = 32;

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Subscription> subscriptions = new ArrayDeque<>();
  private Optional<Shown> latest = Optional.empty();
  private long sequence;
  private boolean closed;

  /** Nothing shown yet. */
  public StateFeed() {}

  /**
   * A view with its number.
   *
   * @param sequence rises by one with each view
   */
  record Shown(long sequence, FaceView view) {}

  @Override
  public void show(FaceView view) {
    lock.lock();
    try {
      var shown = new Shown(++sequence, view);
      latest = Optional.of(shown);
      subscriptions.removeIf(subscription -> !subscription.offer(shown));
    } finally {
      lock.unlock();
    }
  }

  /** The present view; empty before the loop has started. */
  Optional<FaceView> latest() {
    lock.lock();
    try {
      return latest.map(Shown::view);
    } finally {
      lock.unlock();
    }
  }

  /**
   * A new page, which first gets the present view. Where there are too many, the oldest gives way:
   * a freshly loaded screen always wins over connections that a crashed one left behind.
   */
  Subscription subscribe() {
    lock.lock();
    try {
      var subscription = new Subscription();
      latest.ifPresent(subscription::offer);
      if (closed) {
        subscription.end();
      } else {
        if (subscriptions.size() >= MAX_SUBSCRIBERS) {
          subscriptions.removeFirst().end();
        }
        subscriptions.addLast(subscription);
      }
      return subscription;
    } finally {
      lock.unlock();
    }
  }

  /** How many pages look. */
  int subscribers() {
    lock.lock();
    try {
      return subscriptions.size();
    } finally {
      lock.unlock();
    }
  }

  /** Ends every stream, so that the web server can stop at once. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      subscriptions.forEach(Subscription::end);
      subscriptions.clear();
    } finally {
      lock.unlock();
    }
  }

  /** What a page gets next. */
  sealed interface Next {
    /** A view. */
    record View(Shown shown) implements Next {}

    /** Nothing new; time for a heartbeat. */
    record Quiet() implements Next {}

    /** Over: too slow, replaced, or the terminal stops. */
    record End() implements Next {}
  }

  /** One page's queue. */
  final class Subscription implements AutoCloseable {
    private final BlockingQueue<Shown> queue = new ArrayBlockingQueue<>(MAX_LAG);
    private volatile boolean ended;

    private boolean offer(Shown shown) {
      boolean kept = queue.offer(shown);
      ended |= !kept;
      return kept;
    }

    private void end() {
      ended = true;
      queue.clear();
      // Wakes the reader; the flag, not the content, tells it what to do.
      latest.ifPresent(queue::offer);
    }

    /** Waits for the next view. */
    Next next(long waitMillis) throws InterruptedException {
      if (ended) {
        return new Next.End();
      }
      Shown shown = queue.poll(waitMillis, TimeUnit.MILLISECONDS);
      if (ended) {
        return new Next.End();
      }
      return shown == null ? new Next.Quiet() : new Next.View(shown);
    }

    @Override
    public void close() {
      lock.lock();
      try {
        ended = true;
        subscriptions.remove(this);
      } finally {
        lock.unlock();
      }
    }
  }
}
