package org.floorpass.kiosk.loop;

import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Step;

/** Who wants to know every step, such as the journal. */
@FunctionalInterface
public interface StepSink {
  /**
   * A step was made. Called on the loop's thread before its effects are performed; what the step
   * left behind is wiped already. An implementation keeps no secret and never blocks.
   *
   * @param atNanos monotonic ticker
   */
  void stepped(long atNanos, Event event, Step step);

  /** Keeps nothing. */
  StepSink NONE = (_, _, _) -> {};
}
