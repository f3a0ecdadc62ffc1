package org.floorpass.kiosk.http.graph;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.administration.CodeView;
import org.floorpass.auth.administration.Enrolment;
import org.floorpass.auth.administration.MethodView;
import org.floorpass.auth.administration.PinView;
import org.floorpass.auth.credential.IssuedCode;
import org.floorpass.auth.pin.IssuedPin;
import org.floorpass.auth.pin.Pin;
import org.floorpass.kiosk.http.api.JsonWriter;

/**
 * Methods, codes and PINs as Graph writes them (functional model, section 3). Images and PINs stand
 * only in the answer of the call that made them.
 */
final class MethodJson {
  private MethodJson() {}

  /** A method as it is read: no image, no PIN. */
  static void method(JsonWriter out, MethodView method) {
    head(out, method);
    code(out, "standardQRCode", method.standard());
    code(out, "temporaryQRCode", method.temporary());
    out.object("pin", pin -> wholePin(pin.nothing("code"), method.pin()));
    tail(out, method);
  }

  /** A method as its creation answers: with the image, and the PIN whoever chose it. */
  static void created(JsonWriter out, Enrolment enrolment, Optional<Pin> given) {
    MethodView method = enrolment.method();
    head(out, method);
    out.object("standardQRCode", code -> issued(code, enrolment, method.standard()));
    out.nothing("temporaryQRCode");
    out.object(
        "pin",
        pin -> {
          enrolment
              .temporaryPin()
              .map(IssuedPin::digits)
              .or(() -> given.map(Pin::reveal))
              .ifPresentOrElse(digits -> pin.secret("code", digits), () -> pin.nothing("code"));
          wholePin(pin, method.pin());
        });
    tail(out, method);
  }

  /** A code as it is read. */
  static void code(JsonWriter out, CodeView code) {
    out.text("id", code.codeId().toString()).nothing("image");
    times(out, code);
  }

  /** A code as its creation answers. */
  static void issued(JsonWriter out, Enrolment enrolment, Optional<CodeView> view) {
    IssuedCode code = enrolment.code();
    out.text("id", code.codeId().toString());
    view.ifPresent(seen -> times(out, seen));
    out.object("image", image -> BadgeImage.write(image, code.digits()));
  }

  /** A PIN on its own: the force flag has the name of the schema only. */
  static JsonWriter pin(JsonWriter out, PinView pin) {
    return out.flag("forceChangePinNextSignIn", pin.mustChange())
        .time("createdDateTime", pin.created())
        .time("updatedDateTime", updated(pin));
  }

  private static void wholePin(JsonWriter out, PinView pin) {
    // The second name is the preview's; scripts of both generations read this reply.
    pin(out, pin).flag("isForcePinChangeRequired", pin.mustChange());
  }

  /** Null until the PIN was set a second time, as in the preview's examples. */
  private static Optional<Instant> updated(PinView pin) {
    return Optional.of(pin.updated()).filter(at -> !at.equals(pin.created()));
  }

  private static void head(JsonWriter out, MethodView method) {
    out.text("id", method.id().toString()).time("createdDateTime", method.created());
    out.time(
        "lastUsedDateTime",
        method
            .standard()
            .flatMap(CodeView::lastUsed)
            .map(
                standard ->
                    method
                        .temporary()
                        .flatMap(CodeView::lastUsed)
                        .filter(standard::isBefore)
                        .orElse(standard))
            .or(() -> method.temporary().flatMap(CodeView::lastUsed)));
  }

  private static void tail(JsonWriter out, MethodView method) {
    out.flag("isUsable", method.usability() == MethodView.Usability.USABLE)
        .text("methodUsabilityReason", reason(method.usability()));
  }

  private static String reason(MethodView.Usability usability) {
    return switch (usability) {
      case USABLE -> "enabledByPolicy";
      case DISABLED_BY_POLICY -> "disabledByPolicy";
      case NO_ACTIVE_CODE -> "expired";
      case NOT_YET_VALID -> "notYetValid";
      case TEMPORARY_PIN_EXPIRED -> "temporaryPinExpired";
      case LOCKED -> "pinLocked";
    };
  }

  private static void code(JsonWriter out, String name, Optional<CodeView> code) {
    code.ifPresentOrElse(
        view -> out.object(name, members -> code(members, view)), () -> out.nothing(name));
  }

  private static void times(JsonWriter out, CodeView code) {
    out.time("createdDateTime", code.created())
        .time("startDateTime", code.start())
        .time("expireDateTime", code.expiry())
        .time("lastUsedDateTime", code.lastUsed());
  }
}
