package org.floorpass.kiosk.http.api;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.floorpass.auth.id.IdSource;
import org.floorpass.auth.role.Caller;

/**
 * Between Helidon and a router: the bearer token, the strict JSON body, the request ids, and
 * sending an answer whose bytes are zeroed afterwards. Requests outside its prefixes go on to the
 * next handler. Thread-safe.
 */
public final class ApiEndpoint implements Handler {
  private static final String JSON = "application/json";
  private static final String BEARER = "Bearer ";

  /** Methods whose body is read; others have none that means anything. */
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  /** Headers that handlers look at; the others are not copied. */
  private static final List<String> USED_HEADERS = List.of("prefer", "idempotency-key");

  private final Set<String> prefixes;
  private final ApiRouter router;
  private final BearerTokens tokens;
  private final InstantSource clock;
  private final IdSource ids;

  /**
   * Makes the endpoint.
   *
   * @param prefixes first segments of the paths that it serves, in lower case
   * @param router finds the handler of the rest
   * @param tokens judges bearer tokens
   * @param clock for the date in errors
   * @param ids for request ids
   */
  public ApiEndpoint(
      Set<String> prefixes,
      ApiRouter router,
      BearerTokens tokens,
      InstantSource clock,
      IdSource ids) {
    this.prefixes = Set.copyOf(prefixes);
    this.router = router;
    this.tokens = tokens;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    String path = request.prologue().uriPath().rawPath();
    int end = path.indexOf('/', 1);
    String first = path.substring(path.startsWith("/") ? 1 : 0, end < 0 ? path.length() : end);
    if (!prefixes.contains(first.toLowerCase(Locale.ROOT))) {
      response.next();
      return;
    }
    Correlation correlation =
        new Correlation(
            clock.instant(),
            ids.next().toString(),
            request.headers().value(HeaderNames.create("client-request-id")));
    try (Reply reply = answer(request, correlation)) {
      send(reply, correlation, response);
    }
  }

  private Reply answer(ServerRequest request, Correlation correlation) {
    try {
      return switch (verdict(request)) {
        case BearerTokens.Verdict.Rejected _ -> unauthenticated();
        case BearerTokens.Verdict.Accepted(Caller caller) -> routed(request, caller, correlation);
      };
    } catch (ApiRefusal refusal) {
      return Reply.failure(refusal.error());
    }
  }

  private BearerTokens.Verdict verdict(ServerRequest request) {
    String header = request.headers().value(HeaderNames.AUTHORIZATION).orElse("");
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return new BearerTokens.Verdict.Rejected();
    }
    byte[] token = header.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
    try {
      return tokens.verify(token);
    } finally {
      Arrays.fill(token, (byte) 0);
    }
  }

  private static Reply unauthenticated() {
    return Reply.failure(
            ApiError.of(
                Status.UNAUTHORIZED_401,
                "invalidAuthenticationToken",
                "Send a bearer token that is known and in date."))
        .with("WWW-Authenticate", "Bearer");
  }

  private Reply routed(ServerRequest request, Caller caller, Correlation correlation) {
    String method = request.prologue().method().text().toUpperCase(Locale.ROOT);
    String query = request.prologue().query().rawValue();
    Target target =
        Target.parse(request.prologue().uriPath().rawPath() + (query.isEmpty() ? "" : "?" + query));
    Json body = WITH_BODY.contains(method) ? body(request) : new Json.Nothing();
    try {
      return router.handle(
          new ApiCall(
              caller,
              method,
              target,
              Map.of(),
              headers(request),
              base(request),
              correlation,
              body));
    } finally {
      body.wipe();
    }
  }

  /** The address the caller used, for links in answers; its host passed the allow-list. */
  private static String base(ServerRequest request) {
    return (request.isSecure() ? "https://" : "http://")
        + request.headers().value(HeaderNames.HOST).orElse("localhost");
  }

  private static Map<String, String> headers(ServerRequest request) {
    var headers = new HashMap<String, String>();
    for (String name : USED_HEADERS) {
      request.headers().value(HeaderNames.create(name)).ifPresent(v -> headers.put(name, v));
    }
    return headers;
  }

  private static Json body(ServerRequest request) {
    byte[] text = bytes(request);
    try {
      if (text.length == 0) {
        return new Json.Nothing();
      }
      requireJson(request);
      return switch (JsonReader.read(text)) {
        case JsonReader.Reading.Value(Json json) -> json;
        case JsonReader.Reading.Malformed(int line, int column) ->
            throw new ApiRefusal(
                ApiError.badRequest(
                    "The body is not valid JSON (line %d, column %d).".formatted(line, column)));
        case JsonReader.Reading.Oversized _ ->
            throw new ApiRefusal(
                ApiError.of(
                    Status.REQUEST_ENTITY_TOO_LARGE_413,
                    "tooLarge",
                    "The body is deeper or longer than any request needs."));
      };
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  private static byte[] bytes(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (var in = request.content().inputStream()) {
      return in.readAllBytes(); // the listener's limit bounds it
    } catch (IOException broken) {
      throw new ApiRefusal(ApiError.badRequest("The body ended early."));
    }
  }

  private static void requireJson(ServerRequest request) {
    String type = request.headers().value(HeaderNames.CONTENT_TYPE).orElse(JSON);
    if (!type.toLowerCase(Locale.ROOT).startsWith(JSON)) {
      throw new ApiRefusal(
          ApiError.of(
              Status.UNSUPPORTED_MEDIA_TYPE_415,
              "unsupportedMediaType",
              "The body must be application/json."));
    }
  }

  private static void send(Reply reply, Correlation correlation, ServerResponse response) {
    response.status(reply.status());
    response.headers().set(HeaderValues.create("request-id", correlation.requestId()));
    correlation
        .clientRequestId()
        .ifPresent(id -> response.headers().set(HeaderValues.create("client-request-id", id)));
    reply.headers().forEach((name, v) -> response.headers().set(HeaderValues.create(name, v)));
    switch (reply.body()) {
      case Reply.Body.None _ -> response.send();
      case Reply.Body.Document(String type, SecretBuffer bytes) ->
          sendAndZero(response, type, bytes);
      case Reply.Body.Content _, Reply.Body.Failure _ -> {
        var buffer = new SecretBuffer();
        JsonWriter.object(buffer, out -> reply.writeTo(out, correlation));
        sendAndZero(response, JSON, buffer);
      }
    }
  }

  private static void sendAndZero(ServerResponse response, String type, SecretBuffer buffer) {
    byte[] bytes = buffer.copy();
    buffer.wipe();
    try {
      response.headers().set(HeaderValues.create(HeaderNames.CONTENT_TYPE, type));
      response.send(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
