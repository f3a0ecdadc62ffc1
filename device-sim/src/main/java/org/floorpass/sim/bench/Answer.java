package org.floorpass.sim.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a call is answered with.
 *
 * @param status HTTP status
 * @param contentType of the body
 * @param body may be empty
 */
record Answer(int status, String contentType, byte[] body) {
  static final ObjectMapper JSON = new ObjectMapper();

  static Answer json(JsonNode node) {
    return json(200, node);
  }

  static Answer json(int status, JsonNode node) {
    try {
      return new Answer(status, "application/json", JSON.writeValueAsBytes(node));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Answer png(byte[] bytes) {
    return new Answer(200, "image/png", bytes);
  }

  static Answer jpeg(byte[] bytes) {
    return new Answer(200, "image/jpeg", bytes);
  }

  static Answer done() {
    return new Answer(204, "", new byte[0]);
  }

  static Answer refused(Refusal refusal) {
    ObjectNode node = JSON.createObjectNode();
    node.putObject("error").put("code", refusal.code()).put("message", refusal.sentence());
    return json(refusal.status(), node);
  }
}
