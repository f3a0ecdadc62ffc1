package org.floorpass.auth.credential;

/** How a code stands at one instant. */
public enum CodeState {
  /** Printed at a station and not read back yet. */
  AWAITING_PROOF,
  /** Its start lies ahead. */
  NOT_YET_ACTIVE,
  /** Opens a sign-in. */
  ACTIVE,
  /** Its expiry has passed. */
  EXPIRED,
  /** Ended early; the row is a tombstone. */
  REVOKED,
  /** Came back by a restore and waits for a supervisor's word. */
  SUSPENDED
}
