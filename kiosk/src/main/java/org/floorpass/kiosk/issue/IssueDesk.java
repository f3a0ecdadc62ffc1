package org.floorpass.kiosk.issue;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.administration.CodeOrder;
import org.floorpass.auth.administration.Enrolment;
import org.floorpass.auth.administration.MethodAdministration;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.Refusal;
import org.floorpass.auth.administration.WorkerAdministration;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.IssuedCode;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.pin.IssuedPin;
import org.floorpass.auth.role.Caller;
import org.floorpass.print.PrintStation;
import org.floorpass.print.badge.BadgeText;
import org.floorpass.print.badge.QrContent;
import org.floorpass.print.check.Printable;
import org.floorpass.print.check.SizeVerdict;
import org.floorpass.print.job.BadgeOrder;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrinterId;
import org.floorpass.print.queue.PrinterReport;
import org.floorpass.print.queue.SubmitOutcome;

/**
 * Issues badges, straight through: size check with a placeholder, code, order, printer. A code that
 * could not be ordered is voided before the call returns. Thread-safe.
 *
 * <p>The key of an order is the id of its code: both are random and a code is printed at most once,
 * so no table between the two can be lost or disagree.
 */
public final class IssueDesk {
  private final WorkerAdministration workers;
  private final MethodAdministration methods;
  private final PrintStation printers;
  private final ProofDemand proof;
  private final IdempotencyRegister answered;

  /**
   * Makes the desk.
   *
   * @param workers who gets badges
   * @param methods where codes come from
   * @param printers where badges come out
   * @param proof whether this station has a reader that will read fresh badges back
   * @param random for the key of the register of answered requests
   */
  public IssueDesk(
      WorkerAdministration workers,
      MethodAdministration methods,
      PrintStation printers,
      ProofDemand proof,
      SecureRandom random) {
    this.workers = workers;
    this.methods = methods;
    this.printers = printers;
    this.proof = proof;
    this.answered = new IdempotencyRegister(random);
  }

  /** The order of a code. */
  public static OrderKey orderOf(CodeId code) {
    return new OrderKey(code.toString());
  }

  /** The code of an order. */
  static CodeId codeOf(OrderKey order) {
    return CodeId.parse(order.value());
  }

  /** Whether fresh badges must be read back here before they work. */
  public boolean readsBack() {
    return proof == ProofDemand.BY_SCAN;
  }

  /**
   * Issues one badge under a key of the caller's choice: the same request under the same key never
   * issues twice.
   */
  public IssueOutcome issue(Caller caller, BadgeRequest request, String idempotencyKey) {
    var claim = new IdempotencyRegister.Claim(caller, idempotencyKey);
    return switch (answered.claim(claim, request)) {
      case IdempotencyRegister.Verdict.Repeated(CodeId code) ->
          new IssueOutcome.AlreadyIssued(code);
      case IdempotencyRegister.Verdict.Taken _ -> new IssueOutcome.KeyReused();
      case IdempotencyRegister.Verdict.Fresh _ -> remembered(claim, caller, request);
    };
  }

  private IssueOutcome remembered(
      IdempotencyRegister.Claim claim, Caller caller, BadgeRequest request) {
    boolean issued = false;
    try {
      IssueOutcome outcome = issue(caller, request);
      if (outcome instanceof IssueOutcome.Ordered ordered) {
        answered.done(claim, ordered.codeId());
        issued = true;
      }
      return outcome;
    } finally {
      if (!issued) {
        answered.dropped(claim);
      }
    }
  }

  /** Issues one badge, or nothing. Hashes a PIN when one is generated: a fraction of a second. */
  public IssueOutcome issue(Caller caller, BadgeRequest request) {
    Outcome<Worker> found = workers.find(caller, request.user());
    Optional<PrinterReport> printer = printer(request.printer());
    return switch (found) {
      case Outcome.Refused<Worker>(Refusal refusal) -> new IssueOutcome.Refused(refusal);
      case Outcome.Done<Worker>(Worker worker) ->
          printer
              .map(report -> checked(caller, request, worker, report))
              .orElseGet(IssueOutcome.NoSuchPrinter::new);
    };
  }

  private Optional<PrinterReport> printer(Optional<PrinterId> wanted) {
    List<PrinterReport> all = printers.printers();
    return all.stream()
        .filter(report -> wanted.isEmpty() || wanted.get().equals(report.setup().id()))
        .findFirst();
  }

  private IssueOutcome checked(
      Caller caller, BadgeRequest request, Worker worker, PrinterReport printer) {
    if (printer.waiting() >= PrintStation.MOST_WAITING) {
      return new IssueOutcome.QueueFull(PrintStation.MOST_WAITING);
    }
    PrinterId id = printer.setup().id();
    try (BadgeOrder trial = BadgeOrder.of(text(worker), QrContent.placeholder(BadgeCode.DIGITS))) {
      return switch (printers.check(trial, id)) {
        case SizeVerdict.Refused(var faults) -> new IssueOutcome.DoesNotFit(faults);
        case Printable _ -> issued(caller, request, worker, id);
      };
    }
  }

  private static BadgeText text(Worker worker) {
    return new BadgeText(
        worker.displayName(), Optional.of(worker.title()), Optional.of(worker.unit()));
  }

  private IssueOutcome issued(
      Caller caller, BadgeRequest request, Worker worker, PrinterId printer) {
    return switch (code(caller, request, worker)) {
      case Outcome.Refused<Enrolment>(Refusal refusal) -> new IssueOutcome.Refused(refusal);
      case Outcome.Done<Enrolment>(Enrolment enrolment) ->
          ordered(caller, worker, printer, enrolment);
    };
  }

  /** A first badge enrols, a further one keeps the PIN unless a new one is wanted. */
  private Outcome<Enrolment> code(Caller caller, BadgeRequest request, Worker worker) {
    var order = new CodeOrder(request.kind(), request.start(), request.expiry(), proof);
    boolean newPin = request.pin() == BadgeRequest.PinChoice.NEW;
    if (!hasMethod(caller, worker)) {
      return methods.enrol(caller, worker.id(), order, Optional.empty());
    }
    Optional<RevokeReason> revokes = request.reason().revokes();
    if (revokes.isEmpty()) {
      return newPin
          ? methods.enrol(caller, worker.id(), order, Optional.empty())
          : methods.issue(caller, worker.id(), order);
    }
    return newPin
        ? methods.replaceAndReset(caller, worker.id(), order, revokes.get())
        : methods.replace(caller, worker.id(), order, revokes.get());
  }

  private boolean hasMethod(Caller caller, Worker worker) {
    return switch (methods.read(caller, worker.id())) {
      case Outcome.Done<?> _ -> true;
      case Outcome.Refused<?>(Refusal.NotFound(Refusal.Thing what)) -> what != Refusal.Thing.METHOD;
      case Outcome.Refused<?> _ -> true; // the next call gives the same refusal
    };
  }

  /** The digits leave the enrolment for the printer's memory and nowhere else. */
  private IssueOutcome ordered(
      Caller caller, Worker worker, PrinterId printer, Enrolment enrolment) {
    try (IssuedCode code = enrolment.code()) {
      boolean accepted = false;
      try {
        BadgeOrder order = BadgeOrder.of(text(worker), QrContent.of(code.digits()));
        IssueOutcome outcome =
            submitted(worker, enrolment, printers.submit(orderOf(code.codeId()), order, printer));
        accepted = outcome instanceof IssueOutcome.Ordered;
        return outcome;
      } finally {
        if (!accepted) {
          methods.voidCode(caller, code.codeId(), RevokeReason.NOT_PRINTED);
          enrolment.temporaryPin().ifPresent(IssuedPin::close);
        }
      }
    }
  }

  private static IssueOutcome submitted(
      Worker worker, Enrolment enrolment, SubmitOutcome submission) {
    IssuedCode code = enrolment.code();
    return switch (submission) {
      case SubmitOutcome.Accepted(var job) ->
          new IssueOutcome.Ordered(
              worker, code.codeId(), code.kind(), job, enrolment.temporaryPin());
      case SubmitOutcome.AlreadyKnown(var job) ->
          new IssueOutcome.Ordered(
              worker, code.codeId(), code.kind(), job, enrolment.temporaryPin());
      case SubmitOutcome.QueueFull(int limit) -> new IssueOutcome.QueueFull(limit);
      case SubmitOutcome.UnknownPrinter _ -> new IssueOutcome.NoSuchPrinter();
    };
  }
}
