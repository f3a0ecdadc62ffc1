package org.floorpass.kiosk.http.graph;

import static org.floorpass.kiosk.http.api.Refusals.orRefuse;

import io.helidon.http.Status;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.administration.CodeOrder;
import org.floorpass.auth.administration.Enrolment;
import org.floorpass.auth.administration.MethodAdministration;
import org.floorpass.auth.administration.MethodView;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.Refusal;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.pin.Pin;
import org.floorpass.kiosk.http.api.ApiCall;
import org.floorpass.kiosk.http.api.ApiRouter;
import org.floorpass.kiosk.http.api.BodyReader;
import org.floorpass.kiosk.http.api.Reply;

/** A user's method: create, read, delete (functional model, section 4). */
final class MethodResource {
  private static final String TYPE = "microsoft.graph.qrCodePinAuthenticationMethod";

  private final MethodAdministration methods;
  private final UserDirectory users;

  MethodResource(MethodAdministration methods, UserDirectory users) {
    this.methods = methods;
    this.users = users;
  }

  void addTo(ApiRouter.Builder routes) {
    for (String owner : List.of("{version}/users/{user}", "{version}/me")) {
      routes
          .route("PATCH", owner + "/authentication", this::createNested)
          .route("GET", owner + "/authentication/methods", this::list)
          .route("PUT", owner + "/authentication/qrCodePinMethod", this::create)
          .route("GET", owner + "/authentication/qrCodePinMethod", this::read)
          .route("DELETE", owner + "/authentication/qrCodePinMethod", this::delete);
    }
  }

  private Reply create(ApiCall call) {
    return created(call, call.fields());
  }

  /** The only call of the official client that can create (functional model, section 9). */
  private Reply createNested(ApiCall call) {
    BodyReader body = call.fields();
    return created(
        call, body.object("qrCodePinMethod").orElseThrow(() -> body.missing("qrCodePinMethod")));
  }

  private Reply created(ApiCall call, BodyReader body) {
    Graph.requireType(body, TYPE);
    if (body.has("temporaryQRCode")) {
      throw body.wrong("temporaryQRCode", "absent: a temporary code is added afterwards");
    }
    CodeOrder order =
        body.object("standardQRCode")
            .map(code -> CodeBodies.order(code, CodeKind.STANDARD))
            .orElse(CodeOrder.standardNow(CodeBodies.CALLER_HAS_THE_IMAGE));
    Optional<Pin> pin = body.object("pin").flatMap(given -> PinBodies.pin(given, "code"));
    Worker worker = users.of(call);
    Outcome<Enrolment> outcome = methods.enrol(call.caller(), worker.id(), order, pin);
    if (outcome instanceof Outcome.Refused) {
      pin.ifPresent(Pin::close);
    }
    Enrolment enrolment = orRefuse(outcome);
    return Reply.of(
            Status.CREATED_201,
            out -> MethodJson.created(out.text("@odata.type", "#" + TYPE), enrolment, pin))
        .with("Location", Graph.methodPath(call, worker.id()))
        .closing(enrolment::close)
        .closing(() -> pin.ifPresent(Pin::close));
  }

  private Reply read(ApiCall call) {
    MethodView method = orRefuse(methods.read(call.caller(), users.of(call).id()));
    return Reply.ok(out -> MethodJson.method(out.text("@odata.type", "#" + TYPE), method));
  }

  private Reply list(ApiCall call) {
    Outcome<MethodView> outcome = methods.read(call.caller(), users.of(call).id());
    List<MethodView> all =
        switch (outcome) {
          case Outcome.Refused<MethodView>(Refusal.NotFound(Refusal.Thing what))
              when what == Refusal.Thing.METHOD ->
              List.of();
          default -> List.of(orRefuse(outcome));
        };
    return Reply.ok(
        out ->
            out.array(
                "value",
                all,
                (item, method) -> MethodJson.method(item.text("@odata.type", "#" + TYPE), method)));
  }

  private Reply delete(ApiCall call) {
    orRefuse(methods.delete(call.caller(), users.of(call).id()));
    return Reply.noContent();
  }
}
