package org.floorpass.sim.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A made-up person and what the driver knows of their credentials. Confined to the story. */
final class Person {
  final String userPrincipalName;
  final String displayName;
  final String title;
  final String unit;
  String id = "";
  Optional<String> pin = Optional.empty();
  Optional<String> badge = Optional.empty();
  String badgeState = "none";
  Optional<String> token = Optional.empty();

  Person(String userPrincipalName, String displayName, String title, String unit) {
    this.userPrincipalName = userPrincipalName;
    this.displayName = displayName;
    this.title = title;
    this.unit = unit;
  }

  String firstName() {
    return displayName.substring(0, displayName.indexOf(' '));
  }

  void write(ObjectNode node) {
    node.put("id", id)
        .put("userPrincipalName", userPrincipalName)
        .put("displayName", displayName)
        .put("pin", pin.orElse(null))
        .put("badge", badge.orElse(null))
        .put("badgeState", badgeState)
        .put("token", token.orElse(null));
  }
}
