package org.floorpass.print.job;

/**
 * Told of every change of a job's state, in order for each job, on the thread that made the change.
 * It must return at once and must not throw: put the job into a bounded queue of your own.
 */
@FunctionalInterface
public interface JobListener {
  /** The job as it is now, already durable. */
  void changed(PrintJob job);
}
