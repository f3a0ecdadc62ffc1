package org.floorpass.kiosk.issue;

import java.util.List;
import java.util.Optional;
import org.floorpass.auth.administration.Refusal;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.pin.IssuedPin;
import org.floorpass.print.check.SizeFault;
import org.floorpass.print.job.PrintJob;

/** What came of asking for a badge. Everything but {@link Ordered} has issued nothing. */
public sealed interface IssueOutcome {
  /** A code was issued and its badge is with the printer. Closing zeroes the temporary PIN. */
  final class Ordered implements IssueOutcome, AutoCloseable {
    private final Worker worker;
    private final CodeId codeId;
    private final CodeKind kind;
    private final PrintJob job;
    private final Optional<IssuedPin> temporaryPin;

    Ordered(
        Worker worker,
        CodeId codeId,
        CodeKind kind,
        PrintJob job,
        Optional<IssuedPin> temporaryPin) {
      this.worker = worker;
      this.codeId = codeId;
      this.kind = kind;
      this.job = job;
      this.temporaryPin = temporaryPin;
    }

    /** Whose badge it is. */
    public Worker worker() {
      return worker;
    }

    /** The code on it; at the same time the key of the order, since a code is printed once. */
    public CodeId codeId() {
      return codeId;
    }

    /** Standard or temporary. */
    public CodeKind kind() {
      return kind;
    }

    /** The order as the printer accepted it. */
    public PrintJob job() {
      return job;
    }

    /** The PIN, when one was generated now; to be shown once. */
    public Optional<IssuedPin> temporaryPin() {
      return temporaryPin;
    }

    @Override
    public void close() {
      temporaryPin.ifPresent(IssuedPin::close);
    }

    @Override
    public String toString() {
      return "Ordered[" + codeId + "]";
    }
  }

  /**
   * The core refuses.
   *
   * @param refusal why
   */
  record Refused(Refusal refusal) implements IssueOutcome {}

  /**
   * The badge would not fit the stock, or could not be read.
   *
   * @param faults with their numbers, at least one
   */
  record DoesNotFit(List<SizeFault> faults) implements IssueOutcome {
    public DoesNotFit {
      faults = List.copyOf(faults);
    }
  }

  /** No printer is configured, or none of that name. */
  record NoSuchPrinter() implements IssueOutcome {}

  /**
   * Too many badges wait for this printer.
   *
   * @param limit most waiting jobs
   */
  record QueueFull(int limit) implements IssueOutcome {}

  /**
   * The same request was answered before.
   *
   * @param codeId the code that was issued then
   */
  record AlreadyIssued(CodeId codeId) implements IssueOutcome {}

  /** The key belongs to another request, or to this one while it is being worked on. */
  record KeyReused() implements IssueOutcome {}
}
