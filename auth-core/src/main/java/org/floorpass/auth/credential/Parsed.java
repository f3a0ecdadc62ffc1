package org.floorpass.auth.credential;

/** What a scanned text is, judged before anything else reads it ({@link BadgeCode#parse}). */
public sealed interface Parsed {
  /**
   * A well-formed badge code; the receiver closes it.
   *
   * @param code the code, still unknown to any store
   */
  record Valid(BadgeCode code) implements Parsed {}

  /** Somebody else's QR code: ignored with a gentle hint. */
  record NotOurs() implements Parsed {}

  /** Ours by its form, but the check digits say it was misread or damaged. */
  record Damaged() implements Parsed {}
}
