package org.floorpass.print;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.floorpass.print.check.SizeVerdict;
import org.floorpass.print.job.BadgeOrder;
import org.floorpass.print.job.JobListener;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;
import org.floorpass.print.job.PrinterId;
import org.floorpass.print.queue.JobBook;
import org.floorpass.print.queue.JobOutcome;
import org.floorpass.print.queue.JobStore;
import org.floorpass.print.queue.Links;
import org.floorpass.print.queue.Pace;
import org.floorpass.print.queue.PrintDesk;
import org.floorpass.print.queue.PrinterReport;
import org.floorpass.print.queue.PrinterSetup;
import org.floorpass.print.queue.SettleVerdict;
import org.floorpass.print.queue.SubmitOutcome;
import org.floorpass.print.queue.sqlite.SqliteJobStore;

/** The station over SQLite and real links. */
final class LiveStation implements PrintStation {
  /** One worker thread each: an appliance drives a handful. */
  private static final int MOST_PRINTERS = 16;

  private final JobStore store;
  private final JobBook book;
  private final PrintDesk desk;

  private LiveStation(JobStore store, JobBook book, PrintDesk desk) {
    this.store = store;
    this.book = book;
    this.desk = desk;
  }

  static PrintStation open(
      Path file, List<PrinterSetup> printers, InstantSource clock, LongSupplier ticker) {
    if (printers.size() > MOST_PRINTERS) {
      throw new IllegalArgumentException("more than " + MOST_PRINTERS + " printers");
    }
    JobStore store = SqliteJobStore.open(file);
    JobBook book = new JobBook(store, clock);
    PrintDesk desk =
        PrintDesk.start(book, printers, Links.real(ticker), ticker, Pace.USUAL, MOST_WAITING);
    return new LiveStation(store, book, desk);
  }

  @Override
  public SizeVerdict check(BadgeOrder order, PrinterId printer) {
    return desk.check(order, printer);
  }

  @Override
  public SubmitOutcome submit(OrderKey key, BadgeOrder order, PrinterId printer) {
    return desk.submit(key, order, printer);
  }

  @Override
  public Optional<PrintJob> job(OrderKey key) {
    return desk.job(key);
  }

  @Override
  public List<PrintJob> latest(int atMost) {
    return book.latest(atMost);
  }

  @Override
  public Optional<PrintJob> await(OrderKey key, Duration atMost) throws InterruptedException {
    return desk.await(key, atMost);
  }

  @Override
  public Subscription subscribe(JobListener listener) {
    book.subscribe(listener);
    return () -> book.unsubscribe(listener);
  }

  @Override
  public JobOutcome settle(OrderKey key, SettleVerdict verdict) {
    return desk.settle(key, verdict);
  }

  @Override
  public JobOutcome prove(OrderKey key) {
    return desk.prove(key);
  }

  @Override
  public JobOutcome withdraw(OrderKey key) {
    return desk.withdraw(key);
  }

  @Override
  public List<PrinterReport> printers() {
    return desk.printers();
  }

  @Override
  public void close() {
    desk.close();
    store.close();
  }
}
