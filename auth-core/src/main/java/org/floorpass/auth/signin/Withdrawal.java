package org.floorpass.auth.signin;

/** Why a badge that exists may not sign in here and now; the exact word stands in the audit. */
public enum Withdrawal {
  /** The method is switched off by policy. */
  POLICY_DISABLED,
  /** No include target covers the worker. */
  NOT_INCLUDED,
  /** An exclude target covers the worker. */
  EXCLUDED,
  /** The terminal is not registered. */
  TERMINAL_UNKNOWN,
  /** A rule demands a shared or compliant terminal and this one is not. */
  TERMINAL_NOT_COMPLIANT,
  /** A rule keeps the worker's groups to other terminals. */
  TERMINAL_NOT_FOR_GROUP,
  /** The clock is not trusted enough for this code. */
  CLOCK_NOT_TRUSTED,
  /** The code was revoked while the PIN was typed. */
  CODE_REVOKED,
  /** The code expired while the PIN was typed. */
  CODE_EXPIRED,
  /** The code came back by a restore and waits for a supervisor. */
  CODE_SUSPENDED,
  /** The PIN was changed or reset meanwhile. */
  PIN_CHANGED,
  /** The method or the worker was deleted meanwhile. */
  METHOD_DELETED,
  /** What the caller holds was used up, closed or has timed out. */
  STALE
}
