package org.floorpass.kiosk.decode;

import java.util.function.LongSupplier;

/** What one picture may cost, and what it has cost. One thread. */
final class Budget {
  private final LongSupplier nanoTicker;
  private final long deadline;
  private int attempts;

  Budget(LongSupplier nanoTicker, long nanos) {
    this.nanoTicker = nanoTicker;
    this.deadline = nanoTicker.getAsLong() + nanos;
  }

  /** Whether no further attempt may begin. */
  boolean isSpent() {
    return nanoTicker.getAsLong() - deadline > 0;
  }

  void countAttempt() {
    attempts++;
  }

  int attempts() {
    return attempts;
  }
}
