package org.floorpass.kiosk.http.station.page;

import org.floorpass.auth.role.Caller;

/**
 * How people prove to the station who they are. Called on any thread; may take a second to hash.
 */
public interface SignInDesk {
  /** What came of signing in. */
  sealed interface Verdict {
    /**
     * Welcome.
     *
     * @param caller whom the pages act for
     * @param name shown at the top of each page
     */
    record Accepted(Caller caller, String name) implements Verdict {}

    /**
     * Not let in.
     *
     * @param sentence one for every wrong name, password or token, so that it tells nothing
     */
    record Rejected(String sentence) implements Verdict {}
  }

  /** By an access token, in ASCII; the array stays the caller's to zero. */
  Verdict byToken(byte[] token);
}
