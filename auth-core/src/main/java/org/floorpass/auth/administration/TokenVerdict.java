package org.floorpass.auth.administration;

import org.floorpass.auth.role.Caller;

/** What a shown bearer token is. */
public sealed interface TokenVerdict {
  /**
   * Live.
   *
   * @param caller an {@link Caller.Application} or {@link Caller.Delegated}
   */
  record Accepted(Caller caller) implements TokenVerdict {}

  /** Unknown, revoked, expired or malformed: 401, no difference told. */
  record Rejected() implements TokenVerdict {}
}
