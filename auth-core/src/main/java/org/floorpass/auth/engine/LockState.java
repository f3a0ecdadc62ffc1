package org.floorpass.auth.engine;

import java.time.Duration;

/** Whether a PIN takes an attempt, and how many it took in a row. */
public sealed interface LockState {
  /**
   * It does.
   *
   * @param failures in a row so far
   */
  record Open(long failures) implements LockState {}

  /**
   * Not yet.
   *
   * @param remaining of the wait, by the monotonic clock
   */
  record Waiting(Duration remaining) implements LockState {}

  /**
   * Not before a supervisor helps.
   *
   * @param unlocksSpent unlocks without a success since the last one
   */
  record Stopped(int unlocksSpent) implements LockState {}
}
