package org.floorpass.kiosk.http.graph;

import static org.floorpass.kiosk.http.api.Refusals.orRefuse;

import io.helidon.http.Status;
import java.util.List;
import org.floorpass.auth.administration.MethodAdministration;
import org.floorpass.auth.administration.MethodView;
import org.floorpass.auth.pin.IssuedPin;
import org.floorpass.auth.pin.Pin;
import org.floorpass.kiosk.http.api.ApiCall;
import org.floorpass.kiosk.http.api.ApiError;
import org.floorpass.kiosk.http.api.ApiRefusal;
import org.floorpass.kiosk.http.api.ApiRouter;
import org.floorpass.kiosk.http.api.BodyReader;
import org.floorpass.kiosk.http.api.Reply;

/** The PIN of a method: read, reset, changed by its owner. It can't be deleted alone. */
final class PinResource {
  private final MethodAdministration methods;
  private final UserDirectory users;

  PinResource(MethodAdministration methods, UserDirectory users) {
    this.methods = methods;
    this.users = users;
  }

  void addTo(ApiRouter.Builder routes) {
    for (String owner : List.of("{version}/users/{user}", "{version}/me")) {
      String method = owner + "/authentication/qrCodePinMethod";
      routes
          .route("GET", method + "/pin", this::read)
          .route("PATCH", method + "/pin", this::reset)
          // The documents, the client and the preview spell it in three ways (section 1.8).
          .route("PATCH", method + "/pin/updatePin", this::update)
          .route("POST", method + "/pin/updatePin", this::update)
          .route("PATCH", method + "/updatePin", this::update);
    }
  }

  private Reply read(ApiCall call) {
    MethodView method = orRefuse(methods.read(call.caller(), users.of(call).id()));
    return Reply.ok(out -> MethodJson.pin(out.nothing("code"), method.pin()));
  }

  /** A code in the body is ignored: a reset is always generated (functional model, E2). */
  private Reply reset(ApiCall call) {
    call.fields();
    var worker = users.of(call).id();
    IssuedPin pin = orRefuse(methods.resetPin(call.caller(), worker));
    MethodView method = orRefuse(methods.read(call.caller(), worker));
    return Reply.of(
            Status.CREATED_201,
            out -> MethodJson.pin(out.secret("code", pin.digits()), method.pin()))
        .closing(pin::close);
  }

  private Reply update(ApiCall call) {
    BodyReader body = call.fields();
    requireOwn(call);
    try (Pin current = PinBodies.required(body, "currentPin");
        Pin next = PinBodies.required(body, "newPin")) {
      orRefuse(methods.updatePin(call.caller(), current, next));
      return Reply.noContent();
    }
  }

  /** Nobody changes another person's PIN, whatever the role (credentials, section 3). */
  private void requireOwn(ApiCall call) {
    boolean own = call.caller().self().filter(users.of(call).id()::equals).isPresent();
    if (!own) {
      throw new ApiRefusal(
          ApiError.of(
              Status.FORBIDDEN_403,
              "accessDenied",
              "A PIN is changed by its owner, with a delegated token of that same user."));
    }
  }
}
