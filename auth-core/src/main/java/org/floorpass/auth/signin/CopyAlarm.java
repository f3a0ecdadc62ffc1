package org.floorpass.auth.signin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.TerminalId;

/**
 * Notices the same code at two terminals within a minute. Raises, never blocks. In memory: a
 * restart takes longer than the interval. Safe for several threads.
 */
final class CopyAlarm {
  /** Nobody walks from one terminal to the next and queues in less (credentials, copy alarm). */
  static final Duration INTERVAL = Duration.ofSeconds(60);

  /** More than a shift's scans in a minute; the oldest sighting is forgotten. */
  private static final int MOST_SIGHTINGS = 10_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<CodeId, Sighting> sightings = new LinkedHashMap<>();

  private record Sighting(TerminalId terminal, long micros) {}

  /** Notes a sighting; whether the one before was elsewhere and too recent. */
  boolean sees(CodeId code, TerminalId terminal, long monotonicMicros) {
    lock.lock();
    try {
      Sighting before = sightings.remove(code);
      if (sightings.size() >= MOST_SIGHTINGS) {
        sightings.remove(sightings.keySet().iterator().next());
      }
      sightings.put(code, new Sighting(terminal, monotonicMicros));
      return before != null
          && !before.terminal().equals(terminal)
          && monotonicMicros - before.micros() < INTERVAL.toNanos() / 1_000;
    } finally {
      lock.unlock();
    }
  }
}
