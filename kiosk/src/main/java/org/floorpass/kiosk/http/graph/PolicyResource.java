package org.floorpass.kiosk.http.graph;

import static org.floorpass.kiosk.http.api.Refusals.orRefuse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorpass.auth.administration.PolicyAdministration;
import org.floorpass.auth.policy.Policy;
import org.floorpass.auth.policy.PolicyChange;
import org.floorpass.auth.policy.Target;
import org.floorpass.auth.policy.TargetType;
import org.floorpass.kiosk.http.api.ApiCall;
import org.floorpass.kiosk.http.api.ApiRouter;
import org.floorpass.kiosk.http.api.BodyReader;
import org.floorpass.kiosk.http.api.JsonWriter;
import org.floorpass.kiosk.http.api.Reply;

/**
 * The policy: {@code qrCodePinAuthenticationMethodConfiguration} (functional model, section 2a).
 */
final class PolicyResource {
  private static final String LIST =
      "{version}/policies/authenticationMethodsPolicy/authenticationMethodConfigurations";
  private static final String TYPE = "microsoft.graph.qrCodePinAuthenticationMethodConfiguration";
  private static final int TEXT = 100;

  private final PolicyAdministration policy;

  PolicyResource(PolicyAdministration policy) {
    this.policy = policy;
  }

  void addTo(ApiRouter.Builder routes) {
    routes
        .route("GET", "{version}/policies/authenticationMethodsPolicy", this::readAll)
        .route("GET", LIST, this::list)
        .route("GET", LIST + "/qrCodePin", this::read)
        .route("PATCH", LIST + "/qrCodePin", this::change)
        .route("DELETE", LIST + "/qrCodePin", this::reset);
  }

  private Reply readAll(ApiCall call) {
    Policy current = orRefuse(policy.read(call.caller()));
    return Reply.ok(
        out ->
            out.text("id", "authenticationMethodsPolicy")
                .array(
                    "authenticationMethodConfigurations",
                    List.of(current),
                    PolicyResource::members));
  }

  private Reply list(ApiCall call) {
    Policy current = orRefuse(policy.read(call.caller()));
    return Reply.ok(out -> out.array("value", List.of(current), PolicyResource::members));
  }

  private Reply read(ApiCall call) {
    Policy current = orRefuse(policy.read(call.caller()));
    return Reply.ok(out -> members(out, current));
  }

  private Reply change(ApiCall call) {
    BodyReader body = call.fields();
    Graph.requireType(body, TYPE);
    Policy changed =
        orRefuse(
            policy.change(
                call.caller(),
                new PolicyChange(
                    body.text("state", TEXT).map(state -> enabled(body, state)),
                    body.number("pinLength"),
                    body.number("standardQRCodeLifetimeInDays"),
                    targets(body, "includeTargets"),
                    targets(body, "excludeTargets"))));
    boolean wanted =
        call.header("prefer")
            .filter(p -> p.replace(" ", "").contains("return=representation"))
            .isPresent();
    return wanted
        ? Reply.ok(out -> members(out, changed)).with("Preference-Applied", "return=representation")
        : Reply.noContent();
  }

  private Reply reset(ApiCall call) {
    orRefuse(policy.reset(call.caller()));
    return Reply.noContent();
  }

  private static boolean enabled(BodyReader body, String state) {
    return switch (state) {
      case "enabled" -> true;
      case "disabled" -> false;
      default -> throw body.wrong("state", "\"enabled\" or \"disabled\"");
    };
  }

  private static Optional<List<Target>> targets(BodyReader body, String name) {
    return body.objects(name, Policy.MOST_TARGETS)
        .map(items -> items.stream().map(PolicyResource::target).toList());
  }

  private static Target target(BodyReader item) {
    TargetType type =
        switch (item.requiredText("targetType", TEXT)) {
          case "user" -> TargetType.USER;
          case "group" -> TargetType.GROUP;
          default -> throw item.wrong("targetType", "\"user\" or \"group\"");
        };
    String id = item.requiredText("id", TEXT).toLowerCase(Locale.ROOT);
    return new Target(type, id, item.flag("isRegistrationRequired").orElse(false));
  }

  private static void members(JsonWriter out, Policy policy) {
    out.text("@odata.type", "#" + TYPE)
        .text("id", "QRCodePin")
        .text("state", policy.enabled() ? "enabled" : "disabled")
        .number("pinLength", policy.pinLength())
        .number("standardQRCodeLifetimeInDays", policy.standardLifetimeDays())
        .array(
            "includeTargets",
            policy.includeTargets(),
            (item, target) ->
                members(item, target).flag("isRegistrationRequired", target.registrationRequired()))
        .array("excludeTargets", policy.excludeTargets(), PolicyResource::members);
  }

  private static JsonWriter members(JsonWriter out, Target target) {
    return out.text("targetType", target.type() == TargetType.USER ? "user" : "group")
        .text("id", target.id());
  }
}
