package org.floorpass.sim.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Asks again and again, for a bounded time, and gives up early when a process has died. */
final class Patience {
  /** A person would not notice; a process is not kept busy. */
  private static final long PAUSE_NANOS = 50_000_000L;

  /** Asked between two tries; throws when waiting has become pointless. */
  @FunctionalInterface
  interface Alive {
    void check() throws WrongVerdict;
  }

  /** One try. */
  @FunctionalInterface
  interface Try<T> {
    Optional<T> now() throws WrongVerdict;
  }

  private final LongSupplier tickerNanos;
  private final Alive alive;

  Patience(LongSupplier tickerNanos, Alive alive) {
    this.tickerNanos = tickerNanos;
    this.alive = alive;
  }

  /** The first answer, or empty when the time is over. */
  <T> Optional<T> within(Duration limit, Try<T> question) throws WrongVerdict {
    long end = tickerNanos.getAsLong() + limit.toNanos();
    while (true) {
      Optional<T> answer = question.now();
      if (answer.isPresent()) {
        return answer;
      }
      alive.check();
      if (Thread.interrupted()) {
        throw WrongVerdict.interrupted();
      }
      if (tickerNanos.getAsLong() >= end) {
        return Optional.empty();
      }
      LockSupport.parkNanos(PAUSE_NANOS); // the pace of asking
    }
  }
}
