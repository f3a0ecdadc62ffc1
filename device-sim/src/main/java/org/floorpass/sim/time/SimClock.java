package org.floorpass.sim.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** A clock that stands still until it is moved. Wall time and monotonic time move separately. */
public final class SimClock implements InstantSource {
  private record Reading(Instant wall, long monotonicNanos) {}

  private final AtomicReference<Reading> reading;

  /** A clock that shows this instant; its ticker begins at 0. */
  public SimClock(Instant start) {
    reading = new AtomicReference<>(new Reading(start, 0));
  }

  @Override
  public Instant instant() {
    return now().wall();
  }

  /** Monotonic nanoseconds, as {@code System.nanoTime} would give them. */
  public LongSupplier ticker() {
    return () -> now().monotonicNanos();
  }

  /** Time passes, on the wall and on the ticker. */
  public void advance(Duration by) {
    reading.updateAndGet(
        old -> new Reading(old.wall().plus(by), old.monotonicNanos() + by.toNanos()));
  }

  /** Somebody sets the wall clock; monotonic time does not notice. */
  public void setWall(Instant to) {
    reading.updateAndGet(old -> new Reading(to, old.monotonicNanos()));
  }

  private Reading now() {
    return reading.updateAndGet(old -> old);
  }
}
