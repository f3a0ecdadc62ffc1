package org.floorpass.print.job;

import java.util.List;
import org.floorpass.print.check.SizeFault;
import org.floorpass.print.status.PrinterFault;

/**
 * What became of an order. {@code Printed}, {@code Proven}, {@code Refused} and {@code Voided} need
 * nobody; {@code Uncertain} waits for a proof scan or a person.
 */
public sealed interface JobState {

  /** Accepted durably, not begun. */
  record Queued() implements JobState {}

  /** Bytes are going out, or the printer is working on them. */
  record Sending() implements JobState {}

  /** The printer confirmed that it came out. */
  record Printed() implements JobState {}

  /** The badge was read back and it matched. */
  record Proven() implements JobState {}

  /**
   * The size check refused; nothing was sent.
   *
   * @param faults at least one while the process lives; empty when read back after a restart
   */
  record Refused(List<SizeFault> faults) implements JobState {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Waiting for the printer to be put right; it goes on by itself.
   *
   * @param fault in IPP reason words
   * @param detail one sentence for people, with numbers where there are any
   */
  record Held(PrinterFault fault, String detail) implements JobState {}

  /** Bytes went out and the confirmation was lost. Never sent again. */
  record Uncertain() implements JobState {}

  /**
   * It will never come out.
   *
   * @param reason why
   */
  record Voided(VoidReason reason) implements JobState {}

  /** The stable name in the API and the store: the simple name of the variant. */
  default String word() {
    return getClass().getSimpleName();
  }

  /** True when neither worker nor person is awaited. */
  default boolean terminal() {
    return switch (this) {
      case Queued _, Sending _, Held _, Uncertain _ -> false;
      case Printed _, Proven _, Refused _, Voided _ -> true;
    };
  }
}
