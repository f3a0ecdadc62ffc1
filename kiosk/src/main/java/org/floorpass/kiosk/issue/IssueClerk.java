package org.floorpass.kiosk.issue;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.floorpass.auth.administration.CodeView;
import org.floorpass.auth.administration.MethodAdministration;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.role.Caller;
import org.floorpass.print.PrintStation;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.PrintJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Voids the codes of badges that will never come out. Takes changes from the printers' threads into
 * a bounded queue and works on one thread of its own, until it is closed.
 */
public final class IssueClerk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IssueClerk.class);

  /** Every waiting job of sixteen printers can end at once. */
  private static final int MOST_CHANGES = 16 * PrintStation.MOST_WAITING;

  private static final long STOP_SECONDS = 2;

  /** Nobody asked for it: the station itself declares the badge not printed. */
  private static final Caller STATION = new Caller.Console();

  private final MethodAdministration methods;
  private final BlockingQueue<PrintJob> changes = new ArrayBlockingQueue<>(MOST_CHANGES);
  private final PrintStation.Subscription subscription;
  private final Thread worker;

  private IssueClerk(MethodAdministration methods, PrintStation printers) {
    this.methods = methods;
    this.subscription = printers.subscribe(this::changed);
    this.worker = Thread.ofPlatform().name("issue-clerk").daemon().unstarted(this::work);
  }

  /** Starts the clerk, first with what ended while nobody listened: the last restart. */
  public static IssueClerk start(MethodAdministration methods, PrintStation printers) {
    var clerk = new IssueClerk(methods, printers);
    printers.latest(PrintStation.MOST_WAITING).forEach(clerk::changed);
    clerk.worker.start();
    return clerk;
  }

  private void changed(PrintJob job) {
    boolean over =
        job.state() instanceof JobState.Voided || job.state() instanceof JobState.Refused;
    if (over && !changes.offer(job)) {
      LOG.warn("Order {} ended and its code was not voided: too many at once", job.key().value());
    }
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        voided(changes.take());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void voided(PrintJob job) {
    try {
      CodeId code = IssueDesk.codeOf(job.key());
      if (methods.code(STATION, code) instanceof Outcome.Done<CodeView>(CodeView view)
          && view.state() != CodeState.REVOKED) {
        methods.voidCode(STATION, code, RevokeReason.NOT_PRINTED);
      }
    } catch (RuntimeException lost) { // the thread's boundary: the next job must still be heard
      LOG.error("The code of order {} could not be voided", job.key().value(), lost);
    }
  }

  @Override
  public void close() {
    subscription.close();
    worker.interrupt();
    try {
      worker.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
