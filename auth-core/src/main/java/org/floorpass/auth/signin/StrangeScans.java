package org.floorpass.auth.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.auth.id.TerminalId;

/**
 * Sums up scans that are no code of ours: one audit record per terminal and minute, so that nobody
 * without a badge can fill the disk. Safe for several threads.
 */
final class StrangeScans {
  private static final long PERIOD_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<TerminalId, Sum> sums = new LinkedHashMap<>();

  /** A finished minute of one terminal. */
  record Sum(TerminalId terminal, long sinceMicros, long count) {}

  void note(TerminalId terminal, long monotonicMicros) {
    lock.lock();
    try {
      sums.merge(
          terminal,
          new Sum(terminal, monotonicMicros, 1),
          (old, one) -> new Sum(terminal, old.sinceMicros(), old.count() + 1));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes out what is due.
   *
   * @param monotonicMicros now; empty takes out everything
   */
  List<Sum> due(Optional<Long> monotonicMicros) {
    lock.lock();
    try {
      List<Sum> due = new ArrayList<>();
      for (Sum sum : List.copyOf(sums.values())) {
        boolean over =
            monotonicMicros.map(now -> now - sum.sinceMicros() >= PERIOD_MICROS).orElse(true);
        if (over) {
          due.add(sum);
          sums.remove(sum.terminal());
        }
      }
      return due;
    } finally {
      lock.unlock();
    }
  }
}
