package org.floorpass.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an office does: Graph and the station's interface, with calls that anybody could make. */
final class Office {
  static final String POLICY =
      "/beta/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/qrCodePin";
  private static final String POLICY_TYPE =
      "#microsoft.graph.qrCodePinAuthenticationMethodConfiguration";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Web web;
  private final Patience patience;

  Office(Web web, Patience patience) {
    this.web = web;
    this.patience = patience;
  }

  /** The same office, worked by the owner of another token. */
  Office as(String token) {
    return new Office(web.as(token), patience);
  }

  /** A badge order as it was accepted. */
  record Order(String id, Optional<String> temporaryPin) {}

  void enablePolicy() throws WrongVerdict {
    String before =
        web.get(POLICY).expecting(200, "reading the policy").body().path("state").asText();
    if (!before.equals("disabled")) {
      throw WrongVerdict.expected(
          "a fresh installation to have the method disabled", "its state is " + before);
    }
    ObjectNode change = JSON.createObjectNode();
    change.put("@odata.type", POLICY_TYPE).put("state", "enabled");
    change.putArray("includeTargets").addObject().put("targetType", "group").put("id", "all_users");
    web.send("PATCH", POLICY, change.toString()).expecting(204, "enabling the policy");
    String after =
        web.get(POLICY).expecting(200, "reading the policy").body().path("state").asText();
    if (!after.equals("enabled")) {
      throw WrongVerdict.expected("the policy to be enabled", "its state is " + after);
    }
  }

  void create(Person person) throws WrongVerdict {
    ObjectNode user = JSON.createObjectNode();
    user.put("userPrincipalName", person.userPrincipalName)
        .put("displayName", person.displayName)
        .put("jobTitle", person.title)
        .put("department", person.unit)
        .put("preferredLanguage", "en");
    person.id =
        web.send("POST", "/beta/users", user.toString())
            .expecting(201, "making " + person.displayName)
            .body()
            .path("id")
            .asText();
  }

  Order order(Person person) throws WrongVerdict {
    ObjectNode order = JSON.createObjectNode();
    order.put("user", person.id).put("kind", "standard").put("reason", "first");
    JsonNode accepted =
        web.send("POST", "/api/badges", order.toString())
            .expecting(202, "ordering a badge for " + person.displayName)
            .body();
    return new Order(
        accepted.path("order").asText(),
        Optional.ofNullable(accepted.path("temporaryPin").textValue()));
  }

  /** Follows an order until it is in one of the states. */
  JsonNode follow(Order order, Set<String> wanted, Duration limit) throws WrongVerdict {
    Optional<JsonNode> found =
        patience.within(
            limit, () -> Optional.of(state(order)).filter(s -> wanted.contains(word(s))));
    if (found.isEmpty()) {
      throw WrongVerdict.expected(
          "the badge order to be " + String.join(" or ", wanted),
          "after %d s it is %s".formatted(limit.toSeconds(), word(state(order))));
    }
    return found.get();
  }

  JsonNode state(Order order) throws WrongVerdict {
    return web.get("/api/badges/" + order.id()).expecting(200, "asking for the order").body();
  }

  static String word(JsonNode order) {
    String reason = order.path("reason").asText("");
    return order.path("state").asText() + (reason.isEmpty() ? "" : " " + reason);
  }

  void revoke(Person person) throws WrongVerdict {
    String method = "/beta/users/" + person.id + "/authentication/qrCodePinMethod";
    web.delete(method + "/standardQRCode").expecting(204, "revoking the badge");
    Web.Reply left = web.get(method + "/standardQRCode");
    if (left.status() != 404) {
      throw WrongVerdict.expected("the revoked code to be gone (404)", left.words());
    }
  }

  /** Who Graph thinks the owner of the token is. */
  String me() throws WrongVerdict {
    return web.get("/beta/me")
        .expecting(200, "asking Graph for /me")
        .body()
        .path("userPrincipalName")
        .asText();
  }
}
