package org.floorpass.kiosk.http.ops;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.floorpass.kiosk.http.api.JsonText;

/**
 * {@code /health/live}, {@code /health/ready} and {@code /metrics}. They need no token: they name
 * devices and counts, nobody and nothing secret. Thread-safe.
 */
public final class OpsEndpoint {
  /** The text exposition format, version 0.0.4. */
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Readiness readiness;
  private final Gauges gauges;

  /**
   * Makes the endpoint.
   *
   * @param readiness how the parts are
   * @param gauges the numbers
   */
  public OpsEndpoint(Readiness readiness, Gauges gauges) {
    this.readiness = readiness;
    this.gauges = gauges;
  }

  /** Adds the three addresses. */
  public void addTo(HttpRouting.Builder routing) {
    routing
        .get("/health/live", this::live)
        .get("/health/ready", this::ready)
        .get("/metrics", this::metrics);
  }

  private void live(ServerRequest request, ServerResponse response) {
    send(response, "application/json", JsonText.object(out -> out.text("status", "UP")));
  }

  /** 503 only while something is down; a degraded appliance still works. */
  private void ready(ServerRequest request, ServerResponse response) {
    List<Readiness.Part> parts = readiness.parts();
    Readiness.State worst =
        parts.stream()
            .map(Readiness.Part::state)
            .max(Readiness.State::compareTo)
            .orElse(Readiness.State.UP);
    response.status(worst == Readiness.State.DOWN ? Status.SERVICE_UNAVAILABLE_503 : Status.OK_200);
    send(
        response,
        "application/json",
        JsonText.object(
            out ->
                out.text("status", worst.name())
                    .array(
                        "parts",
                        parts,
                        (item, part) ->
                            item.text("name", part.name())
                                .text("kind", part.kind())
                                .text("status", part.state().name())
                                .text("reason", part.reason()))));
  }

  private void metrics(ServerRequest request, ServerResponse response) {
    var text = new StringBuilder();
    String last = "";
    for (Gauges.Sample sample : gauges.samples()) {
      if (!sample.name().equals(last)) {
        String type = sample.type().name().toLowerCase(Locale.ROOT);
        text.append("# HELP ").append(sample.name()).append(' ').append(sample.help()).append('\n');
        text.append("# TYPE ").append(sample.name()).append(' ').append(type).append('\n');
        last = sample.name();
      }
      text.append(sample.name()).append(labels(sample)).append(' ');
      text.append(sample.value()).append('\n');
    }
    for (Readiness.Part part : readiness.parts()) {
      text.append(
          "floorpass_part_up{name=\"%s\",kind=\"%s\"} %d\n"
              .formatted(
                  escaped(part.name()),
                  escaped(part.kind()),
                  part.state() == Readiness.State.UP ? 1 : 0));
    }
    send(response, PROMETHEUS, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String labels(Gauges.Sample sample) {
    if (sample.labels().isEmpty()) {
      return "";
    }
    return "{"
        + String.join(
            ",",
            sample.labels().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                .toList())
        + "}";
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static void send(ServerResponse response, String type, byte[] body) {
    response.headers().set(HeaderValues.create(HeaderNames.CONTENT_TYPE, type));
    response.send(body);
  }
}
