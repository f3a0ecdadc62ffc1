package org.floorpass.auth.engine;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.auth.store.ChainHeadRow;
import org.floorpass.auth.time.Moment;

/** Signs checkpoints and stores the time floor when they are due. Safe for several threads. */
public final class Upkeep {
  /** A checkpoint after so many records (credentials, audit). */
  static final int RECORDS_PER_CHECKPOINT = 256;

  /** A checkpoint and the time floor at least so often. */
  static final Duration PERIOD = Duration.ofMinutes(5);

  private final ReentrantLock lock = new ReentrantLock();
  private final Engine engine;
  private long lastMicros;

  public Upkeep(Engine engine) {
    this.engine = engine;
    this.lastMicros = engine.now().monotonicMicros();
  }

  /** Does what is due; most of the time nothing but one small read. */
  public void tick() {
    Moment moment = engine.now();
    lock.lock();
    try {
      boolean periodOver = moment.monotonicMicros() - lastMicros >= PERIOD.toNanos() / 1_000;
      ChainHeadRow head = engine.read(tx -> engine.trail().head(tx));
      boolean manyRecords = head.sequence() - head.checkpointed() >= RECORDS_PER_CHECKPOINT;
      if (periodOver || manyRecords) {
        checkpoint(moment);
        lastMicros = moment.monotonicMicros();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Signs the head unless it is signed already, and stores the time floor. */
  public void checkpoint(Moment moment) {
    engine.write(
        tx -> {
          ChainHeadRow head = engine.trail().head(tx);
          if (head.sequence() > head.checkpointed()) {
            engine.trail().checkpoint(tx, head, moment, engine.secrets().checkpointKey());
          }
          engine.storeFloor(tx, moment);
          return head;
        });
  }
}
