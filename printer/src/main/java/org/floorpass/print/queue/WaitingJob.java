package org.floorpass.print.queue;

import org.floorpass.print.check.Printable;
import org.floorpass.print.job.BadgeOrder;
import org.floorpass.print.job.OrderKey;

/**
 * A job with its badge, in memory only. Closing it zeroes the code.
 *
 * @param acceptedNanos ticker at acceptance
 */
record WaitingJob(OrderKey key, BadgeOrder order, Printable printable, long acceptedNanos)
    implements AutoCloseable {
  @Override
  public void close() {
    order.close();
  }

  @Override
  public String toString() {
    return "WaitingJob[" + key.value() + "]";
  }
}
