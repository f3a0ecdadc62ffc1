package org.floorpass.kiosk.http.api;

import org.floorpass.auth.role.Caller;

/** Judges bearer tokens (RFC 6750). Called on any thread; may read the store. */
@FunctionalInterface
public interface BearerTokens {
  /** What a token is. */
  sealed interface Verdict {
    /**
     * Live.
     *
     * @param caller whom it speaks for
     */
    record Accepted(Caller caller) implements Verdict {}

    /** Unknown, revoked, expired or malformed: no difference is told. */
    record Rejected() implements Verdict {}
  }

  /** Judges a token in ASCII; the array stays the caller's to zero. */
  Verdict verify(byte[] token);
}
