package org.floorpass.auth.testing;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.floorpass.auth.engine.Machine;
import org.floorpass.auth.id.BootId;

/** A machine whose clocks stand still until a test moves them, and whose randomness is seeded. */
public final class SimulatedMachine {
  private final SeededRandom random;
  private Instant wall = Instant.parse("2026-11-23T06:00:00Z");
  private long monotonicNanos = 1_000_000_000L;
  private BootId boot = new BootId(new UUID(7, 1));
  private boolean synchronised = true;

  public SimulatedMachine(long seed) {
    this.random = new SeededRandom(seed);
  }

  public Machine machine() {
    return new Machine(() -> wall, () -> monotonicNanos, boot, () -> synchronised, random);
  }

  public Instant wall() {
    return wall;
  }

  /** Lets time pass on both clocks. */
  public void pass(Duration duration) {
    wall = wall.plus(duration);
    monotonicNanos += duration.toNanos();
  }

  /** Sets the wall clock alone, as a person or a broken battery does. */
  public void setWall(Instant instant) {
    wall = instant;
  }

  public void synchronised(boolean now) {
    synchronised = now;
  }

  /** A new boot: the monotonic clock begins anew. */
  public void reboot() {
    boot = new BootId(new UUID(7, boot.value().getLeastSignificantBits() + 1));
    monotonicNanos = 1_000_000_000L;
  }

  /** Deterministic, for tests only; the product takes a SecureRandom by type. */
  static final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final transient RandomGenerator source;

    SeededRandom(long seed) {
      this.source = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
      source.nextBytes(bytes);
    }

    @Override
    public int nextInt(int bound) {
      return source.nextInt(bound);
    }
  }
}
