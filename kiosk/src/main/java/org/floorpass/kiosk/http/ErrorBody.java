package org.floorpass.kiosk.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/**
 * How an error reads on every listener: {@code {"error":{"code":"…","message":"…"}}}, the shape of
 * Microsoft Graph errors.
 *
 * @param code a stable word for programs, lowerCamelCase
 * @param message one sentence for people; never a stack trace, never what the request contained
 */
public record ErrorBody(String code, String message) {
  /** The JSON text in UTF-8. */
  public byte[] bytes() {
    var body = JsonNodeFactory.instance.objectNode();
    body.putObject("error").put("code", code).put("message", message);
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Sends this error as the whole answer. */
  public void send(ServerResponse response, Status status) {
    response.status(status);
    response
        .headers()
        .set(HeaderValues.create(HeaderNames.CONTENT_TYPE, MediaTypes.APPLICATION_JSON.text()));
    response.send(bytes());
  }
}
