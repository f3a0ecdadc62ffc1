package org.floorpass.auth.signin;

/** Why a new PIN is asked for. */
public enum PinChangeReason {
  /** The PIN was generated or given by a supervisor. */
  TEMPORARY,
  /** The policy's length rose above the PIN's. */
  POLICY_LENGTH
}
