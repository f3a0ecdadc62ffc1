package org.floorpass.kiosk.http.office;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.floorpass.print.PrintStation;
import org.floorpass.print.check.SizeVerdict;
import org.floorpass.print.job.BadgeOrder;
import org.floorpass.print.job.JobListener;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;
import org.floorpass.print.job.PrinterId;
import org.floorpass.print.queue.JobOutcome;
import org.floorpass.print.queue.PrinterReport;
import org.floorpass.print.queue.SettleVerdict;
import org.floorpass.print.queue.SubmitOutcome;

/** A station without any printer, as the composition root makes it when none is configured. */
final class NoPrinters implements PrintStation {
  @Override
  public SizeVerdict check(BadgeOrder order, PrinterId printer) {
    throw new IllegalArgumentException("no printer is configured");
  }

  @Override
  public SubmitOutcome submit(OrderKey key, BadgeOrder order, PrinterId printer) {
    order.close();
    return new SubmitOutcome.UnknownPrinter(printer);
  }

  @Override
  public Optional<PrintJob> job(OrderKey key) {
    return Optional.empty();
  }

  @Override
  public List<PrintJob> latest(int atMost) {
    return List.of();
  }

  @Override
  public Optional<PrintJob> await(OrderKey key, Duration atMost) {
    return Optional.empty();
  }

  @Override
  public Subscription subscribe(JobListener listener) {
    return () -> {};
  }

  @Override
  public JobOutcome settle(OrderKey key, SettleVerdict verdict) {
    return new JobOutcome.Unknown(key);
  }

  @Override
  public JobOutcome prove(OrderKey key) {
    return new JobOutcome.Unknown(key);
  }

  @Override
  public JobOutcome withdraw(OrderKey key) {
    return new JobOutcome.Unknown(key);
  }

  @Override
  public List<PrinterReport> printers() {
    return List.of();
  }

  @Override
  public void close() {
    // Nothing runs.
  }
}
