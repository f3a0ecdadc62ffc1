package org.floorpass.auth.engine;

import org.floorpass.auth.id.SessionId;
import org.floorpass.auth.id.WorkerId;

/** Tells whether a session still lives; called inside transactions, never blocks. */
@FunctionalInterface
public interface LiveSessions {
  /** Whether this session of this worker is live. */
  boolean live(SessionId session, WorkerId worker);
}
