package org.floorpass.kiosk.http.api;

import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to one request. Its body is written when it is sent, so that secrets stay in their
 * closeable holders until then; whoever sends the reply closes it.
 *
 * @param status the HTTP status
 * @param headers further headers, such as Location
 * @param body what is sent
 * @param secrets closed after the body was sent
 */
public record Reply(Status status, Map<String, String> headers, Body body, List<Secret> secrets)
    implements AutoCloseable {
  public Reply {
    headers = Map.copyOf(headers);
    secrets = List.copyOf(secrets);
  }

  /** Something that is zeroed by closing it. */
  @FunctionalInterface
  public interface Secret extends AutoCloseable {
    @Override
    void close();
  }

  /** The body of an answer. */
  public sealed interface Body {
    /** No body, as with 204. */
    record None() implements Body {}

    /** Writes the members of a JSON object. */
    record Content(JsonWriter.Part members) implements Body {}

    /** An error in the shape of Microsoft Graph. */
    record Failure(ApiError error) implements Body {}

    /** Anything but JSON, such as an SVG picture. */
    record Document(String contentType, SecretBuffer bytes) implements Body {}
  }

  /** An answer with a JSON object. */
  public static Reply of(Status status, JsonWriter.Part members) {
    return new Reply(status, Map.of(), new Body.Content(members), List.of());
  }

  /** 200 with a JSON object. */
  public static Reply ok(JsonWriter.Part members) {
    return of(Status.OK_200, members);
  }

  /** 204. */
  public static Reply noContent() {
    return new Reply(Status.NO_CONTENT_204, Map.of(), new Body.None(), List.of());
  }

  /** An error. */
  public static Reply failure(ApiError error) {
    return new Reply(error.status(), Map.of(), new Body.Failure(error), List.of());
  }

  /** The same with a further header. */
  public Reply with(String header, String value) {
    var all = new HashMap<>(headers);
    all.put(header, value);
    return new Reply(status, all, body, secrets);
  }

  /** The same, closing one more secret after sending. */
  public Reply closing(Secret secret) {
    var all = new ArrayList<>(secrets);
    all.add(secret);
    return new Reply(status, headers, body, all);
  }

  /** Writes the members of the JSON object; nothing where the body is not JSON. */
  public void writeTo(JsonWriter out, Correlation correlation) {
    switch (body) {
      case Body.None _, Body.Document _ -> {}
      case Body.Content(JsonWriter.Part members) -> members.write(out);
      case Body.Failure(ApiError error) -> writeError(out, error, correlation);
    }
  }

  private static void writeError(JsonWriter out, ApiError error, Correlation correlation) {
    out.object(
        "error",
        fields -> {
          fields.text("code", error.code()).text("message", error.message());
          if (!error.details().isEmpty()) {
            fields.array(
                "details",
                error.details(),
                (item, detail) ->
                    item.text("code", detail.code()).text("message", detail.message()));
          }
          fields.object(
              "innerError",
              inner ->
                  inner
                      .time("date", correlation.date())
                      .text("request-id", correlation.requestId())
                      .text(
                          "client-request-id",
                          correlation.clientRequestId().orElse(correlation.requestId())));
        });
  }

  @Override
  public void close() {
    secrets.forEach(Secret::close);
  }
}
