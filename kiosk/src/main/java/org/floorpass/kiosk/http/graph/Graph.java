package org.floorpass.kiosk.http.graph;

import java.util.Locale;
import org.floorpass.kiosk.http.api.ApiCall;
import org.floorpass.kiosk.http.api.BodyReader;

/** What the resources of Graph have in common. */
final class Graph {
  private static final int TYPE_CHARACTERS = 200;

  private Graph() {}

  /** The type of a body, where it is given, with or without the '#' (functional model, P7). */
  static void requireType(BodyReader body, String type) {
    boolean other =
        body.text("@odata.type", TYPE_CHARACTERS)
            .filter(given -> !given.equals(type) && !given.equals("#" + type))
            .isPresent();
    if (other) {
      throw body.wrong("@odata.type", "#" + type);
    }
  }

  /** The version that the caller used, for the addresses in answers. */
  static String version(ApiCall call) {
    return call.variable("version").toLowerCase(Locale.ROOT);
  }

  /** The address of a worker's method. */
  static String methodPath(ApiCall call, Object worker) {
    return "/" + version(call) + "/users/" + worker + "/authentication/qrCodePinMethod";
  }
}
