package org.floorpass.print.queue;

import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;

/** What became of settling, proving or withdrawing a job. */
public sealed interface JobOutcome {
  /** Done; the job as it is now. */
  record Changed(PrintJob job) implements JobOutcome {}

  /** Its state does not allow it; the job as it is. */
  record NotNow(PrintJob job) implements JobOutcome {}

  /** No such order. */
  record Unknown(OrderKey key) implements JobOutcome {}
}
