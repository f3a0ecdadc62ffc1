package org.floorpass.auth.signin;

import java.time.Duration;
import java.time.Instant;

/** Why a PIN takes no attempt at the moment. */
public sealed interface Lock {
  /**
   * A wait after failures; attempts made during it are not counted.
   *
   * @param remaining what is left, by the monotonic clock
   * @param until the same as an instant, for showing only
   */
  record Waiting(Duration remaining, Instant until) implements Lock {}

  /** Ten consecutive failures: until a supervisor unlocks or the PIN is reset. */
  record HardStop() implements Lock {}
}
