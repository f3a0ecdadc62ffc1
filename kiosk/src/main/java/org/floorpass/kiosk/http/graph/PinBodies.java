package org.floorpass.kiosk.http.graph;

import io.helidon.http.Status;
import java.util.Optional;
import org.floorpass.auth.pin.Pin;
import org.floorpass.kiosk.http.api.ApiError;
import org.floorpass.kiosk.http.api.ApiRefusal;
import org.floorpass.kiosk.http.api.BodyReader;

/** Reads PINs out of bodies; they never become Strings. */
final class PinBodies {
  private PinBodies() {}

  /** A PIN that may be absent; the caller closes it. */
  static Optional<Pin> pin(BodyReader body, String name) {
    return body.characters(name)
        .map(
            text ->
                switch (Pin.read(text.characters())) {
                  case Pin.Typed.Formed(Pin pin) -> pin;
                  case Pin.Typed.Malformed _ -> throw malformed();
                });
  }

  /** A PIN that must be there; the caller closes it. */
  static Pin required(BodyReader body, String name) {
    return pin(body, name).orElseThrow(() -> body.missing(name));
  }

  private static ApiRefusal malformed() {
    return new ApiRefusal(
        ApiError.of(
            Status.BAD_REQUEST_400, "invalidPin", "Invalid PIN: 8 to 20 digits from 0 to 9."));
  }
}
