package org.floorpass.auth.role;

import java.util.Optional;
import org.floorpass.auth.id.AdministratorId;
import org.floorpass.auth.id.SessionId;
import org.floorpass.auth.id.TokenId;
import org.floorpass.auth.id.WorkerId;

/**
 * Who asks. Identities only: what a caller may do is read from the store inside the operation's own
 * transaction, so a revoked token or role ends at once.
 */
public sealed interface Caller {
  /** The door the request came in by. */
  Source source();

  /** The worker behind the caller, where there is one ("me"). */
  default Optional<WorkerId> self() {
    return Optional.empty();
  }

  /**
   * A program with an application token.
   *
   * @param token the token that it showed
   */
  record Application(TokenId token, Source source) implements Caller {}

  /**
   * A program acting for one worker with a delegated token.
   *
   * @param token the token that it showed
   * @param worker the worker it acts for
   */
  record Delegated(TokenId token, WorkerId worker, Source source) implements Caller {
    @Override
    public Optional<WorkerId> self() {
      return Optional.of(worker);
    }
  }

  /**
   * A person who signed in with badge and PIN.
   *
   * @param session the live session; when it has ended, the caller may do nothing
   */
  record Person(WorkerId worker, SessionId session, Source source) implements Caller {
    @Override
    public Optional<WorkerId> self() {
      return Optional.of(worker);
    }
  }

  /** An administrator's account, signed in by password. */
  record Administrator(AdministratorId administrator, Source source) implements Caller {}

  /** The command line on the box itself: whoever can run it owns the machine. */
  record Console() implements Caller {
    @Override
    public Source source() {
      return Source.COMMAND_LINE;
    }
  }
}
