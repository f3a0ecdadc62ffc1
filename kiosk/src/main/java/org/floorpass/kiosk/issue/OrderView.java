package org.floorpass.kiosk.issue;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.administration.CodeView;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.PrinterId;

/**
 * An order as people and programs follow it: what the printer says, corrected by what became of the
 * code.
 *
 * @param code the code on the badge; its id is the order's key
 * @param printer where it goes
 * @param state the printer's word
 * @param standing what it means for the badge
 * @param submittedAt when it was accepted
 * @param changedAt when the printer's word last changed
 */
public record OrderView(
    CodeView code,
    PrinterId printer,
    JobState state,
    Standing standing,
    Instant submittedAt,
    Instant changedAt) {

  /** Whether nobody is awaited any more, neither printer nor person nor proof scan. */
  public boolean settled() {
    return switch (standing.word()) {
      case "Proven", "Refused", "Voided" -> true;
      case "Printed" -> code.state() != CodeState.AWAITING_PROOF;
      default -> false;
    };
  }

  /**
   * The state in the station's interface.
   *
   * @param word one of Queued, Sending, Printed, Proven, Refused, Held, Uncertain, Voided
   * @param reason a stable word where there is one, such as {@code media-empty}
   * @param message one sentence for people: what is the matter and what to do
   */
  public record Standing(String word, Optional<String> reason, Optional<String> message) {}
}
