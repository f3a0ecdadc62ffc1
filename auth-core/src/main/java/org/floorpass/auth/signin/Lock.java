package org.floorpass.auth.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.engine.LockState;
import org.floorpass.auth.time.Moment;

/** Why a PIN takes no attempt at the moment. */
public sealed interface Lock {
  /** The lock that a state amounts to; empty while the PIN takes attempts. */
  static Optional<Lock> of(LockState state, Moment moment) {
    return switch (state) {
      case LockState.Open(long failures) -> Optional.empty();
      case LockState.Waiting(Duration remaining) ->
          Optional.of(new Waiting(remaining, moment.at().plus(remaining)));
      case LockState.Stopped(int unlocksSpent) -> Optional.of(new HardStop());
    };
  }

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
