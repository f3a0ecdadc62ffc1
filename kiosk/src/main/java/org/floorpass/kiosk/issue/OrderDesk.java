package org.floorpass.kiosk.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.administration.CodeView;
import org.floorpass.auth.administration.MethodAdministration;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.Refusal;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.role.Caller;
import org.floorpass.print.PrintStation;
import org.floorpass.print.check.SizeFault;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;
import org.floorpass.print.queue.JobOutcome;
import org.floorpass.print.queue.SettleVerdict;

/** Follows orders, and takes a person's word on those that nobody is sure of. Thread-safe. */
public final class OrderDesk {
  private final MethodAdministration methods;
  private final PrintStation printers;

  /**
   * Makes the desk.
   *
   * @param methods what became of the codes, and who may know
   * @param printers what became of the paper
   */
  public OrderDesk(MethodAdministration methods, PrintStation printers) {
    this.methods = methods;
    this.printers = printers;
  }

  /** The latest orders that this caller may see, the newest first. */
  public List<OrderView> latest(Caller caller, int atMost) {
    var views = new ArrayList<OrderView>();
    for (PrintJob job : printers.latest(atMost)) {
      if (methods.code(caller, IssueDesk.codeOf(job.key()))
          instanceof Outcome.Done<CodeView>(CodeView code)) {
        views.add(view(code, job));
      }
    }
    return views;
  }

  /** What came of asking for an order, or of settling it. */
  public sealed interface Answer {
    /**
     * The order as it stands now.
     *
     * @param order with its code
     */
    record Found(OrderView order) implements Answer {}

    /**
     * The core refuses; an unknown order is a code that is not found.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Answer {}

    /**
     * Its state does not allow the verdict.
     *
     * @param order as it is
     */
    record NotNow(OrderView order) implements Answer {}
  }

  /** The order of a code. */
  public Answer follow(Caller caller, CodeId code) {
    return switch (methods.code(caller, code)) {
      case Outcome.Refused<CodeView>(Refusal refusal) -> new Answer.Refused(refusal);
      case Outcome.Done<CodeView>(CodeView view) ->
          printers
              .job(IssueDesk.orderOf(code))
              .<Answer>map(job -> new Answer.Found(view(view, job)))
              .orElseGet(OrderDesk::unknown);
    };
  }

  /**
   * A person says what came out of the printer. "Void" ends the code first, so that a lost reply
   * can only leave too little behind.
   */
  public Answer settle(Caller caller, CodeId code, SettleVerdict verdict) {
    return switch (follow(caller, code)) {
      case Answer.Found(OrderView order) when order.state() instanceof JobState.Uncertain ->
          settled(caller, code, verdict);
      case Answer.Found(OrderView order) -> new Answer.NotNow(order);
      case Answer.Refused refused -> refused;
      case Answer.NotNow notNow -> notNow;
    };
  }

  private Answer settled(Caller caller, CodeId code, SettleVerdict verdict) {
    if (verdict == SettleVerdict.VOID
        && methods.voidCode(caller, code, RevokeReason.SPOILED)
            instanceof Outcome.Refused<CodeView>(Refusal refusal)) {
      return new Answer.Refused(refusal);
    }
    OrderKey key = IssueDesk.orderOf(code);
    return switch (printers.settle(key, verdict)) {
      case JobOutcome.Changed _ -> follow(caller, code);
      case JobOutcome.NotNow _ ->
          follow(caller, code) instanceof Answer.Found(OrderView order)
              ? new Answer.NotNow(order)
              : unknown();
      case JobOutcome.Unknown _ -> unknown();
    };
  }

  private static Answer unknown() {
    return new Answer.Refused(new Refusal.NotFound(Refusal.Thing.CODE));
  }

  private static OrderView view(CodeView code, PrintJob job) {
    return new OrderView(
        code, job.printer(), job.state(), standing(code, job), job.submittedAt(), job.changedAt());
  }

  private static OrderView.Standing standing(CodeView code, PrintJob job) {
    boolean over = code.state() == CodeState.REVOKED;
    return switch (job.state()) {
      case JobState.Printed _, JobState.Uncertain _
          when over && code.revokedReason().equals(Optional.of(RevokeReason.UNPROVEN)) ->
          said(
              "Voided",
              "unproven",
              "Nobody scanned the badge back in time. Destroy it and issue a new one.");
      case JobState.Printed _, JobState.Proven _, JobState.Uncertain _ when over ->
          said("Voided", "revoked", "The code on this badge was revoked. Destroy it.");
      case JobState.Queued queued ->
          new OrderView.Standing(
              queued.word(), Optional.empty(), Optional.of("Waiting for the printer."));
      case JobState.Sending sending ->
          new OrderView.Standing(
              sending.word(), Optional.empty(), Optional.of("The printer is working on it."));
      case JobState.Printed printed -> printed(printed, code);
      case JobState.Proven proven ->
          new OrderView.Standing(
              proven.word(), Optional.empty(), Optional.of("Scanned back; the badge works."));
      case JobState.Refused(var faults) -> said("Refused", "size-check", faults(faults));
      case JobState.Held(var fault, String detail) ->
          said("Held", fault.reason(), detail.isEmpty() ? fault.plain() : detail);
      case JobState.Uncertain _ ->
          said(
              "Uncertain",
              "unconfirmed",
              "The printer did not confirm it. Scan the badge if it came out; otherwise void it and"
                  + " issue a new one.");
      case JobState.Voided(var reason) -> said("Voided", reason.word(), reason.plain());
    };
  }

  private static OrderView.Standing printed(JobState.Printed printed, CodeView code) {
    String message =
        code.state() == CodeState.AWAITING_PROOF
            ? "Printed. Scan it at the reader to activate it."
            : "Printed.";
    return new OrderView.Standing(printed.word(), Optional.empty(), Optional.of(message));
  }

  private static String faults(List<SizeFault> faults) {
    return faults.isEmpty()
        ? "The badge does not fit the label."
        : String.join(" ", faults.stream().map(SizeFault::plain).toList());
  }

  private static OrderView.Standing said(String word, String reason, String message) {
    return new OrderView.Standing(word, Optional.of(reason), Optional.of(message));
  }
}
