package org.floorpass.auth.administration;

import org.floorpass.auth.policy.Policy;
import org.floorpass.auth.policy.PolicyChange;
import org.floorpass.auth.role.Caller;

/** Reads and changes the authentication policy; a change works from the next scan on. */
public final class PolicyAdministration {
  /** The policy in force. */
  public Outcome<Policy> read(Caller caller) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Changes what the change names; all of it or nothing. */
  public Outcome<Policy> change(Caller caller, PolicyChange change) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Back to {@link Policy#defaults()}, which is off. */
  public Outcome<Policy> reset(Caller caller) {
    throw new UnsupportedOperationException("not yet");
  }
}
