package org.floorpass.kiosk.issue;

import java.util.function.Function;
import org.floorpass.auth.signin.PendingProof;
import org.floorpass.auth.signin.ProofOutcome;
import org.floorpass.print.PrintStation;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.OrderKey;

/**
 * Activates fresh badges that are read back: only this station's own, only while their job is
 * Printed or Uncertain. Thread-safe; a call commits to both stores and does not wait for a printer.
 */
public final class ProofDesk {
  private final Function<PendingProof, ProofOutcome> core;
  private final PrintStation printers;

  /**
   * Makes the desk.
   *
   * @param core {@code AuthCore::prove}
   * @param printers whose jobs this station has
   */
  public ProofDesk(Function<PendingProof, ProofOutcome> core, PrintStation printers) {
    this.core = core;
    this.printers = printers;
  }

  /** What came of a badge that was scanned back. */
  public sealed interface ProofScan {
    /**
     * The core has judged it.
     *
     * @param outcome what it did
     */
    record Recorded(ProofOutcome outcome) implements ProofScan {}

    /** The printer has not confirmed the label yet: the same scan a moment later will do. */
    record StillPrinting() implements ProofScan {}

    /** This station did not print it, or declared it not printed. */
    record NotOurJob() implements ProofScan {}
  }

  /** Judges a badge that awaits its proof. */
  public ProofScan scanned(PendingProof pending) {
    OrderKey order = IssueDesk.orderOf(pending.codeId());
    return printers
        .job(order)
        .map(
            job ->
                switch (job.state()) {
                  case JobState.Printed _, JobState.Uncertain _, JobState.Proven _ ->
                      recorded(order, pending);
                  case JobState.Sending _ -> new ProofScan.StillPrinting();
                  case JobState.Queued _, JobState.Held _, JobState.Refused _, JobState.Voided _ ->
                      new ProofScan.NotOurJob();
                })
        .orElseGet(ProofScan.NotOurJob::new);
  }

  /**
   * The core first: were the power cut in between, the badge works and its job stays Printed, which
   * a further scan puts right.
   */
  private ProofScan recorded(OrderKey order, PendingProof pending) {
    ProofOutcome outcome = core.apply(pending);
    switch (outcome) {
      case ProofOutcome.Proven _, ProofOutcome.AlreadyProven _ -> printers.prove(order);
      case ProofOutcome.NoLongerPending _ -> {}
    }
    return new ProofScan.Recorded(outcome);
  }
}
