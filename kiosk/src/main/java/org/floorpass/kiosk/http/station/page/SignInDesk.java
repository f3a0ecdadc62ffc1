package org.floorpass.kiosk.http.station.page;

import org.floorpass.auth.role.Caller;

/**
 * How people prove to the station who they are. Called on any thread; may take a second to hash.
 * Every array stays the caller's to zero.
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

  /** By an administrator's account; the password in UTF-8. */
  Verdict byPassword(String name, byte[] password);

  /** By an access token, in ASCII. */
  Verdict byToken(byte[] token);

  /** Makes the first administrator of an appliance by its claim code, in ASCII. */
  Verdict claim(byte[] code, String name, byte[] password);
}
