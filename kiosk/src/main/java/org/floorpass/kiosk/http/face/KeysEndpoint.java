package org.floorpass.kiosk.http.face;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.floorpass.kiosk.http.ErrorBody;
import org.floorpass.kiosk.signin.Key;

/**
 * {@code POST /keys} with {@code {"key":"0"…"9"|"ok"|"clear"|"back"|"cancel"|"more"}} and, if the
 * sender wants late presses dropped, {@code "screen":n} of the event it saw; {@code
 * {"language":"de"}} changes the idle screen's language. The page's token goes in the header {@code
 * X-CSRF-Token}. Answers 204; what it does is seen on {@code /events}.
 */
final class KeysEndpoint {
  static final HeaderName TOKEN = HeaderNames.create("X-CSRF-Token");

  /** The longest sensible body is 40 bytes. */
  private static final int MAX_BODY_BYTES = 256;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FaceControls controls;
  private final byte[] token;

  KeysEndpoint(FaceControls controls, String token) {
    this.controls = controls;
    this.token = token.getBytes(StandardCharsets.US_ASCII);
  }

  void handle(ServerRequest request, ServerResponse response) {
    byte[] given = request.headers().value(TOKEN).orElse("").getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(given, token)) {
      new ErrorBody("badToken", "Load the page again.").send(response, Status.FORBIDDEN_403);
    } else if (!json(request)) {
      new ErrorBody("notJson", "Send application/json.")
          .send(response, Status.UNSUPPORTED_MEDIA_TYPE_415);
    } else {
      parsed(request)
          .ifPresentOrElse(
              body -> act(body, response),
              () ->
                  new ErrorBody("badKey", "Send {\"key\":\"5\"}.")
                      .send(response, Status.BAD_REQUEST_400));
    }
  }

  private static boolean json(ServerRequest request) {
    return request
        .headers()
        .contentType()
        .filter(type -> type.mediaType().text().equals("application/json"))
        .isPresent();
  }

  private static Optional<JsonNode> parsed(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return Optional.empty();
    }
    byte[] body = new byte[0];
    try (InputStream in = request.content().inputStream()) {
      body = in.readNBytes(MAX_BODY_BYTES + 1);
      return body.length > MAX_BODY_BYTES ? Optional.empty() : Optional.of(JSON.readTree(body));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  private void act(JsonNode body, ServerResponse response) {
    Optional<Boolean> taken =
        body.path("language").isTextual()
            ? language(body.path("language").textValue()).map(controls::speak)
            : key(body.path("key")).map(key -> press(key, body.path("screen")));
    if (taken.isEmpty()) {
      new ErrorBody("badKey", "There is no such key.").send(response, Status.BAD_REQUEST_400);
    } else if (taken.orElse(false)) {
      response.status(Status.NO_CONTENT_204).send();
    } else {
      new ErrorBody("busy", "Too many keys at once.")
          .send(response, Status.SERVICE_UNAVAILABLE_503);
    }
  }

  private boolean press(Key key, JsonNode screen) {
    return screen.isIntegralNumber()
        ? controls.press(key, screen.longValue())
        : controls.press(key);
  }

  private static Optional<String> language(String tag) {
    return Wording.LANGUAGES.stream().map(Locale::toLanguageTag).filter(tag::equals).findFirst();
  }

  private static Optional<Key> key(JsonNode node) {
    String name = node.isTextual() ? node.textValue() : "";
    return switch (name) {
      case "ok" -> Optional.of(Key.Control.OK);
      case "clear" -> Optional.of(Key.Control.CLEAR);
      case "back" -> Optional.of(Key.Control.BACK);
      case "cancel" -> Optional.of(Key.Control.CANCEL);
      case "more" -> Optional.of(Key.Control.MORE);
      default ->
          name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9'
              ? Optional.of(Key.Digit.of(name.charAt(0) - '0'))
              : Optional.empty();
    };
  }
}
