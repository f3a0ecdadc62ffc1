package org.floorpass.auth.signin;

import org.floorpass.auth.pin.PinFault;

/** What a PIN change came to. */
public sealed interface PinChangeOutcome {
  /**
   * Changed, and signed in.
   *
   * @param session lives in memory until sign-out
   */
  record Changed(Session session) implements PinChangeOutcome {}

  /**
   * The new PIN cannot be set; the ticket stays good for another.
   *
   * @param fault the first rule that it breaks
   */
  record Refused(PinFault fault) implements PinChangeOutcome {}

  /**
   * Something changed meanwhile, or the ticket was used or too old; scan again.
   *
   * @param reason exact, for the audit
   */
  record Withdrawn(Withdrawal reason) implements PinChangeOutcome {}
}
