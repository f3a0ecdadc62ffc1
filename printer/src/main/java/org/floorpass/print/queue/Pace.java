package org.floorpass.print.queue;

import java.time.Duration;

/**
 * How often a printer is looked at.
 *
 * @param confirm between two questions whether a label came out
 * @param retry between two looks at a printer with a fault
 * @param idle between two looks at a printer without jobs
 */
public record Pace(Duration confirm, Duration retry, Duration idle) {
  /**
   * Confirmations well below the 150 ms that a job may take beyond its paper time; faults are seen
   * cleared within a second or two; an idle printer's fault shows within five.
   */
  public static final Pace USUAL =
      new Pace(Duration.ofMillis(40), Duration.ofSeconds(1), Duration.ofSeconds(5));
}
