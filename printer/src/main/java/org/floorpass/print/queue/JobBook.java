package org.floorpass.print.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.print.job.JobListener;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;
import org.floorpass.print.job.VoidReason;

/**
 * Every change of a job goes through here: first durable, then told. Thread-safe; changes of one
 * job are told in their order.
 */
public final class JobBook {
  /** Listeners: the kiosk has a handful; a leak is stopped. */
  private static final int MOST_LISTENERS = 64;

  /** Ended jobs are kept so that a late repeat of their key still prints nothing. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final JobStore store;
  private final InstantSource clock;
  private final CopyOnWriteArrayList<JobListener> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Over a store. */
  public JobBook(JobStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Present time of the records. */
  public Instant now() {
    return clock.instant();
  }

  /** Adds a new job, or answers the known one. */
  public JobStore.Insertion add(PrintJob job) {
    lock.lock();
    try {
      JobStore.Insertion insertion = store.insert(job);
      if (insertion instanceof JobStore.Insertion.Inserted) {
        tell(job);
      }
      return insertion;
    } finally {
      lock.unlock();
    }
  }

  /** The jobs submitted last, newest first. */
  public List<PrintJob> latest(int atMost) {
    return store.latest(atMost);
  }

  /** The job of a key. */
  public Optional<PrintJob> find(OrderKey key) {
    return store.find(key);
  }

  /**
   * Moves a job if its state allows it; the answer's state is the wanted one only when it did. The
   * same state again is not told twice.
   */
  public Optional<PrintJob> move(OrderKey key, Set<String> from, JobState to, boolean bytesOut) {
    lock.lock();
    try {
      Optional<PrintJob> before = store.find(key);
      if (before.isPresent() && before.get().state().equals(to)) {
        return before;
      }
      Optional<PrintJob> after = store.move(key, from, to, bytesOut, now());
      if (after.isPresent() && !after.equals(before)) {
        tell(after.get());
      }
      return after;
    } finally {
      lock.unlock();
    }
  }

  /** Voids a job of which no byte was sent: a Held job may have begun, so the store is asked. */
  public Optional<PrintJob> withdraw(OrderKey key) {
    lock.lock();
    try {
      return begun(key)
          ? store.find(key)
          : move(key, Set.of("Queued", "Held"), new JobState.Voided(VoidReason.WITHDRAWN), false);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The badge was read back. A job whose bytes are out may still be Sending, or Held by the fault
   * that came behind its label: paper that reads is proof all the same.
   */
  public Optional<PrintJob> prove(OrderKey key) {
    lock.lock();
    try {
      Set<String> from =
          begun(key)
              ? Set.of("Sending", "Held", "Printed", "Uncertain")
              : Set.of("Printed", "Uncertain");
      return move(key, from, new JobState.Proven(), true);
    } finally {
      lock.unlock();
    }
  }

  private boolean begun(OrderKey key) {
    return store.unfinished().stream()
        .anyMatch(left -> left.job().key().equals(key) && left.bytesOut());
  }

  /** After a restart: what had begun is uncertain, what had not is void. Returns how many. */
  public int recover() {
    int count = 0;
    for (JobStore.Unfinished left : store.unfinished()) {
      JobState state = left.job().state();
      if (state instanceof JobState.Uncertain) {
        continue;
      }
      JobState to =
          left.bytesOut() ? new JobState.Uncertain() : new JobState.Voided(VoidReason.RESTARTED);
      move(left.job().key(), Set.of(state.word()), to, left.bytesOut());
      count++;
    }
    store.prune(now().minus(KEPT));
    return count;
  }

  /** Waits until the job awaits nobody or a person, at most so long. */
  public Optional<PrintJob> await(OrderKey key, Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lock();
    try {
      Optional<PrintJob> job = store.find(key);
      while (job.isPresent() && moving(job.get().state()) && left > 0) {
        left = changed.awaitNanos(left);
        job = store.find(key);
      }
      return job;
    } finally {
      lock.unlock();
    }
  }

  private static boolean moving(JobState state) {
    return state instanceof JobState.Queued || state instanceof JobState.Sending;
  }

  /** Tells of changes from now on. */
  public void subscribe(JobListener listener) {
    if (listeners.size() >= MOST_LISTENERS) {
      throw new IllegalStateException("more than " + MOST_LISTENERS + " listeners");
    }
    listeners.add(listener);
  }

  /** Ends a subscription. */
  public void unsubscribe(JobListener listener) {
    listeners.remove(listener);
  }

  private void tell(PrintJob job) {
    changed.signalAll();
    listeners.forEach(listener -> listener.changed(job));
  }
}
