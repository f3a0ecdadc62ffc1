package org.floorpass.sim.fault;

import java.util.concurrent.CountDownLatch;

/** What goes wrong on one connection. */
public sealed interface LinkFault {
  /** How many bytes of the host still pass before the fault strikes. */
  default long bytesBefore() {
    return Long.MAX_VALUE;
  }

  /** Nothing. */
  record None() implements LinkFault {}

  /** The connection is reset after so many bytes of the host. */
  record Cut(long bytesBefore) implements LinkFault {}

  /** Everything is taken, nothing is ever answered. */
  record Silence() implements LinkFault {}

  /**
   * Reading stops after so many bytes, so that the host's writes fill the buffers and block, until
   * released.
   */
  record Stall(long bytesBefore, CountDownLatch released) implements LinkFault {
    /** Waits for the release; an interrupt ends the wait too. */
    public void awaitRelease() {
      try {
        released.await();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
