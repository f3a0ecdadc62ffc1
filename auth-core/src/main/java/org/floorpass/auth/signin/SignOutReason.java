package org.floorpass.auth.signin;

/** Why a session ended; stands in the SignedOut record. */
public enum SignOutReason {
  /** The worker asked. */
  WORKER,
  /** Idle for too long. */
  IDLE,
  /** The longest session was over. */
  LIFETIME,
  /** Somebody else's badge was shown. */
  NEXT_BADGE,
  /** A supervisor ended it, or the method went away. */
  ADMINISTRATIVE,
  /** The service stopped in good order. */
  SHUTDOWN
}
