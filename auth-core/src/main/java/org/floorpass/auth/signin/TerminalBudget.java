package org.floorpass.auth.signin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.auth.id.TerminalId;

/**
 * Failures over all badges at one terminal: thirty in ten minutes bring slow mode for ten minutes.
 * Never a refusal; whoever shows the verdicts spaces them. Safe for several threads.
 */
final class TerminalBudget {
  static final int MOST_FAILURES = 30;
  static final Duration WINDOW = Duration.ofMinutes(10);

  /** In slow mode one verdict is shown in this time. */
  static final Duration SLOW_PACE = Duration.ofSeconds(10);

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<TerminalId, Deque<Long>> failures = new HashMap<>();
  private final Map<TerminalId, Long> slowUntilMicros = new HashMap<>();

  /** Notes a failure; whether it began slow mode. */
  boolean failed(TerminalId terminal, long monotonicMicros) {
    lock.lock();
    try {
      Deque<Long> recent = failures.computeIfAbsent(terminal, some -> new ArrayDeque<>());
      recent.addLast(monotonicMicros);
      while (monotonicMicros - recent.getFirst() > micros(WINDOW)) {
        recent.removeFirst();
      }
      if (recent.size() < MOST_FAILURES) {
        return false;
      }
      recent.clear();
      boolean begins = !slow(terminal, monotonicMicros);
      slowUntilMicros.put(terminal, monotonicMicros + micros(WINDOW));
      return begins;
    } finally {
      lock.unlock();
    }
  }

  /** The least time between two verdicts at a terminal now; zero outside slow mode. */
  Duration pace(TerminalId terminal, long monotonicMicros) {
    lock.lock();
    try {
      return slow(terminal, monotonicMicros) ? SLOW_PACE : Duration.ZERO;
    } finally {
      lock.unlock();
    }
  }

  private boolean slow(TerminalId terminal, long monotonicMicros) {
    return monotonicMicros < slowUntilMicros.getOrDefault(terminal, Long.MIN_VALUE);
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1_000;
  }
}
