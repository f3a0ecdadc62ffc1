package org.floorpass.print.queue;

import org.floorpass.print.job.PrintJob;
import org.floorpass.print.job.PrinterId;

/**
 * What became of a submission. In every case the order is closed sooner or later by the station.
 */
public sealed interface SubmitOutcome {
  /** A new job, durable; its state may already be {@code Refused}. */
  record Accepted(PrintJob job) implements SubmitOutcome {}

  /** The key was known: nothing new is printed, this is the job as it stands. */
  record AlreadyKnown(PrintJob job) implements SubmitOutcome {}

  /**
   * Too many jobs wait for this printer.
   *
   * @param limit most waiting jobs
   */
  record QueueFull(int limit) implements SubmitOutcome {}

  /** No such printer is configured. */
  record UnknownPrinter(PrinterId printer) implements SubmitOutcome {}
}
