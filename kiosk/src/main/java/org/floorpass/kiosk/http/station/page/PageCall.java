package org.floorpass.kiosk.http.station.page;

import java.util.Map;
import org.floorpass.auth.role.Caller;
import org.floorpass.kiosk.http.station.page.StationSessions.Session;

/**
 * One request of a signed-in person.
 *
 * @param session whose
 * @param variables the open parts of the path
 * @param query the first value of each name
 * @param form checked against the session's token; empty for GET
 */
record PageCall(
    Session session, Map<String, String> variables, Map<String, String> query, FormBody form) {
  /** Whom the page acts for. */
  Caller caller() {
    return session.caller();
  }

  /** An open part of the path. */
  String variable(String name) {
    return variables.getOrDefault(name, "");
  }
}
