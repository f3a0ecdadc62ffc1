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
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.queue.BadgeEncoder;
import org.floorpass.print.queue.EncodeOutcome;
import org.floorpass.print.queue.JobOutcome;
import org.floorpass.print.queue.PrinterReport;
import org.floorpass.print.queue.PrinterSetup;
import org.floorpass.print.queue.SettleVerdict;
import org.floorpass.print.queue.SubmitOutcome;

/**
 * The badge station: checks orders, prints them once, and says what became of them.
 *
 * <p>Thread-safe. One platform thread works for each printer; no method waits for a printer except
 * {@link #await}, which is bounded. A lost store throws {@link
 * org.floorpass.print.queue.PrintStoreException}.
 */
public interface PrintStation extends AutoCloseable {

  /** Most jobs waiting at one printer: a shift's worth, and a runaway caller is stopped. */
  int MOST_WAITING = 200;

  /**
   * Opens the store, voids what had not begun before the restart, and starts the workers.
   *
   * @param store file of the jobs, {@code print.db}; its folder exists
   * @param printers at most 16
   * @param clock wall clock of the recorded times
   * @param ticker monotonic nanoseconds, for time limits
   */
  static PrintStation open(
      Path store, List<PrinterSetup> printers, InstantSource clock, LongSupplier ticker) {
    return LiveStation.open(store, printers, clock, ticker);
  }

  /**
   * Composes, checks and encodes one badge with no printer, byte for byte as the queue does. The
   * order stays the caller's.
   */
  static EncodeOutcome encode(
      BadgeOrder order, LabelStock stock, Resolution resolution, LanguageId language) {
    return BadgeEncoder.encode(order, stock, resolution, language);
  }

  /**
   * Checks an order before anything is issued: use {@link
   * org.floorpass.print.badge.QrContent#placeholder} while the code does not exist yet. The order
   * stays the caller's.
   *
   * @throws IllegalArgumentException when no such printer is configured
   */
  SizeVerdict check(BadgeOrder order, PrinterId printer);

  /** Takes over the order, accepts it durably (intent only) and lets the printer's worker print. */
  SubmitOutcome submit(OrderKey key, BadgeOrder order, PrinterId printer);

  /** The job of a key. */
  Optional<PrintJob> job(OrderKey key);

  /** The jobs submitted last, newest first, whatever became of them; also from before a restart. */
  List<PrintJob> latest(int atMost);

  /**
   * Waits until the job waits for nobody or for a person ({@code Uncertain}, {@code Held}), at most
   * the given time, and returns it as it stands then.
   */
  Optional<PrintJob> await(OrderKey key, Duration atMost) throws InterruptedException;

  /** Tells of every change from now on, until the returned subscription is closed. */
  Subscription subscribe(JobListener listener);

  /** A person settles an {@code Uncertain} job. */
  JobOutcome settle(OrderKey key, SettleVerdict verdict);

  /**
   * The printed badge was read back and matched: {@code Printed} or {@code Uncertain} to Proven.
   */
  JobOutcome prove(OrderKey key);

  /** Withdraws a job of which no byte was sent. */
  JobOutcome withdraw(OrderKey key);

  /** All printers as last seen, in the order of configuration. */
  List<PrinterReport> printers();

  /**
   * Ends the workers within a few seconds; jobs that had not begun are Voided at the next start.
   */
  @Override
  void close();

  /** Ends a subscription. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
