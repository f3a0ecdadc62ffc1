package org.floorpass.auth.administration;

import java.time.Duration;
import org.floorpass.auth.role.Caller;

/** What a name and a password are. */
public sealed interface AdministratorVerdict {
  /**
   * In.
   *
   * @param caller for the calls of this session
   */
  record Accepted(Caller.Administrator caller) implements AdministratorVerdict {}

  /** No such account, a disabled one, or a wrong password: no difference told. */
  record Rejected() implements AdministratorVerdict {}

  /**
   * Not compared and not counted.
   *
   * @param remaining of the wait
   */
  record Waiting(Duration remaining) implements AdministratorVerdict {}
}
