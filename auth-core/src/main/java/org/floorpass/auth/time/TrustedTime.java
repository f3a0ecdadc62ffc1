package org.floorpass.auth.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.floorpass.auth.id.BootId;

/**
 * max(clock, floor + monotonic time since): a clock set back revives nothing, and one set far ahead
 * kills nothing until an administrator confirms it. Safe for several threads.
 */
public final class TrustedTime {
  /** A larger jump ahead is more likely a broken clock than a long night (credentials, time). */
  static final Duration LARGEST_JUMP = Duration.ofHours(24);

  /** A synchronised clock may be this much behind the floor without being called wrong. */
  private static final Duration SLACK = Duration.ofSeconds(2);

  private final ReentrantLock lock = new ReentrantLock();
  private final InstantSource clock;
  private final LongSupplier monotonicNanos;
  private final BooleanSupplier synchronised;
  private final BootId boot;
  private Instant floor;
  private long floorMicros;

  /**
   * Starts from a stored floor.
   *
   * @param floor trusted time at {@code floorMicros} of this boot
   */
  public TrustedTime(
      InstantSource clock,
      LongSupplier monotonicNanos,
      BooleanSupplier synchronised,
      BootId boot,
      Instant floor,
      long floorMicros) {
    this.clock = clock;
    this.monotonicNanos = monotonicNanos;
    this.synchronised = synchronised;
    this.boot = boot;
    this.floor = floor;
    this.floorMicros = floorMicros;
  }

  /** The time now. */
  public Moment now() {
    lock.lock();
    try {
      long micros = monotonicNanos.getAsLong() / 1_000;
      Instant least = floor.plus(micros - floorMicros, ChronoUnit.MICROS);
      Instant wall = clock.instant().truncatedTo(ChronoUnit.MICROS);
      boolean synced = synchronised.getAsBoolean();
      if (wall.isAfter(least.plus(LARGEST_JUMP))) {
        return new Moment(least, micros, boot, ClockTrust.HELD);
      }
      if (!wall.isAfter(least)) {
        boolean close = synced && !wall.isBefore(least.minus(SLACK));
        ClockTrust trust =
            close
                ? ClockTrust.SYNCHRONISED
                : synced ? ClockTrust.BEHIND : ClockTrust.UNSYNCHRONISED;
        return new Moment(least, micros, boot, trust);
      }
      if (synced) {
        floor = wall;
        floorMicros = micros;
        return new Moment(wall, micros, boot, ClockTrust.SYNCHRONISED);
      }
      return new Moment(wall, micros, boot, ClockTrust.UNSYNCHRONISED);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The floor at a moment of this boot, for storing: an unsynchronised clock raises it by elapsed
   * monotonic time only.
   */
  public Instant floorAt(Moment moment) {
    lock.lock();
    try {
      return floor.plus(moment.monotonicMicros() - floorMicros, ChronoUnit.MICROS);
    } finally {
      lock.unlock();
    }
  }

  /** An administrator confirmed the wall clock, ahead or behind; from here on it is the floor. */
  public Moment accept() {
    lock.lock();
    try {
      floor = clock.instant().truncatedTo(ChronoUnit.MICROS);
      floorMicros = monotonicNanos.getAsLong() / 1_000;
    } finally {
      lock.unlock();
    }
    return now();
  }
}
