package org.floorpass.print.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongSupplier;
import org.floorpass.print.badge.FontBook;
import org.floorpass.print.check.Printable;
import org.floorpass.print.check.SizeCheck;
import org.floorpass.print.check.SizeVerdict;
import org.floorpass.print.job.BadgeOrder;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;
import org.floorpass.print.job.PrinterId;
import org.floorpass.print.job.VoidReason;

/** Takes orders to the workers and people's verdicts to the book. Thread-safe. */
public final class PrintDesk implements AutoCloseable {
  private final JobBook book;
  private final SizeCheck check;
  private final LongSupplier ticker;
  private final int mostWaiting;
  private final Map<PrinterId, PrinterWorker> workers = new LinkedHashMap<>();

  private PrintDesk(JobBook book, LongSupplier ticker, int mostWaiting) {
    this.book = book;
    this.check = new SizeCheck(FontBook.standard());
    this.ticker = ticker;
    this.mostWaiting = mostWaiting;
  }

  /**
   * Settles what an earlier run left behind, then starts a worker for each printer.
   *
   * @param links makes the way to a printer
   * @param mostWaiting limit of waiting jobs for each printer
   */
  public static PrintDesk start(
      JobBook book,
      List<PrinterSetup> printers,
      Links links,
      LongSupplier ticker,
      Pace pace,
      int mostWaiting) {
    PrintDesk desk = new PrintDesk(book, ticker, mostWaiting);
    book.recover();
    for (PrinterSetup setup : printers) {
      PrinterWorker worker =
          new PrinterWorker(
              setup,
              Languages.find(setup.language())
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "no printer speaks " + setup.language().id() + " yet")),
              links.to(setup.address()),
              book,
              ticker,
              pace);
      desk.workers.put(setup.id(), worker);
    }
    desk.workers.values().forEach(PrinterWorker::start);
    return desk;
  }

  /** Checks an order, which stays the caller's. */
  public SizeVerdict check(BadgeOrder order, PrinterId printer) {
    PrinterWorker worker = workers.get(printer);
    if (worker == null) {
      throw new IllegalArgumentException("no printer " + printer.value());
    }
    return check(order, worker.setup());
  }

  private SizeVerdict check(BadgeOrder order, PrinterSetup setup) {
    return check.check(
        order.badge(),
        order.template(),
        new SizeCheck.Target(
            setup.stock(), setup.resolution(), OptionalInt.empty(), setup.reader()));
  }

  /** Takes the order over. */
  public SubmitOutcome submit(OrderKey key, BadgeOrder order, PrinterId printer) {
    long accepted = ticker.getAsLong();
    boolean handedOver = false;
    try {
      PrinterWorker worker = workers.get(printer);
      if (worker == null) {
        return new SubmitOutcome.UnknownPrinter(printer);
      }
      if (worker.report().waiting() >= mostWaiting) {
        return book.find(key)
            .<SubmitOutcome>map(SubmitOutcome.AlreadyKnown::new)
            .orElse(new SubmitOutcome.QueueFull(mostWaiting));
      }
      SizeVerdict verdict = check(order, worker.setup());
      JobState first =
          switch (verdict) {
            case Printable _ -> new JobState.Queued();
            case SizeVerdict.Refused(var faults) -> new JobState.Refused(faults);
          };
      Instant now = book.now();
      PrintJob job = new PrintJob(key, printer, first, now, now);
      switch (book.add(job)) {
        case JobStore.Insertion.Existing(PrintJob known) -> {
          return new SubmitOutcome.AlreadyKnown(known);
        }
        case JobStore.Insertion.Inserted _ -> {
          if (verdict instanceof Printable printable) {
            worker.enqueue(new WaitingJob(key, order, printable, accepted));
            handedOver = true;
          }
          return new SubmitOutcome.Accepted(job);
        }
      }
    } finally {
      if (!handedOver) {
        order.close();
      }
    }
  }

  /** The job of a key. */
  public Optional<PrintJob> job(OrderKey key) {
    return book.find(key);
  }

  /** Waits until the job awaits nobody or a person. */
  public Optional<PrintJob> await(OrderKey key, Duration atMost) throws InterruptedException {
    return book.await(key, atMost);
  }

  /** A person's word on an uncertain job. */
  public JobOutcome settle(OrderKey key, SettleVerdict verdict) {
    JobState to =
        switch (verdict) {
          case PRINTED -> new JobState.Printed();
          case VOID -> new JobState.Voided(VoidReason.SETTLED);
        };
    return outcome(key, book.move(key, Set.of("Uncertain"), to, true), to);
  }

  /** The printed badge was read back. */
  public JobOutcome prove(OrderKey key) {
    JobOutcome outcome = outcome(key, book.prove(key), new JobState.Proven());
    workers.values().forEach(PrinterWorker::wake);
    return outcome;
  }

  /** Withdraws what has not begun. */
  public JobOutcome withdraw(OrderKey key) {
    JobOutcome outcome =
        outcome(key, book.withdraw(key), new JobState.Voided(VoidReason.WITHDRAWN));
    workers.values().forEach(PrinterWorker::wake);
    return outcome;
  }

  private static JobOutcome outcome(OrderKey key, Optional<PrintJob> after, JobState wanted) {
    return after
        .map(
            job ->
                job.state().equals(wanted)
                    ? (JobOutcome) new JobOutcome.Changed(job)
                    : new JobOutcome.NotNow(job))
        .orElseGet(() -> new JobOutcome.Unknown(key));
  }

  /** All printers as last seen. */
  public List<PrinterReport> printers() {
    return workers.values().stream().map(PrinterWorker::report).toList();
  }

  @Override
  public void close() {
    workers.values().forEach(PrinterWorker::close);
  }
}
