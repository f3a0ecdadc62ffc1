package org.floorpass.kiosk.loop;

import org.floorpass.auth.signin.PendingProof;
import org.floorpass.kiosk.signin.Event;

/** Who decides whether a badge that waits for its proof was printed here. */
@FunctionalInterface
public interface ProofDesk {
  /**
   * Records the proof scan if this station has the badge's job, Printed or Uncertain. Called on the
   * loop's look-up thread; blocks no longer than the store.
   */
  Event.Proof prove(PendingProof pending);
}
