package org.floorpass.kiosk.http.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorpass.kiosk.http.ListenerPlan;
import org.floorpass.kiosk.http.WebListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpsEndpointTest {
  private volatile Readiness.State printer = Readiness.State.UP;
  private WebListener listener;

  @BeforeEach
  void open() {
    Readiness readiness =
        () ->
            List.of(
                Readiness.Part.up("store", "store"),
                new Readiness.Part(
                    "printer-1",
                    "printer",
                    printer,
                    Optional.of("The printer is out of \"labels\".")));
    Gauges gauges =
        () ->
            List.of(
                new Gauges.Sample(
                    "floorpass_jobs_waiting",
                    "Badges that wait for a printer.",
                    Gauges.Type.GAUGE,
                    Map.of("printer", "printer-1"),
                    2));
    var opening =
        WebListener.open(
            ListenerPlan.loopback("local", "127.0.0.1", 0),
            routing -> new OpsEndpoint(readiness, gauges).addTo(routing));
    listener = ((WebListener.Opening.Open) opening).listener();
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void aDegradedPartIsNamedAndTheApplianceStaysReady() throws Exception {
    printer = Readiness.State.DEGRADED;

    var answer = get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"status\":\"DEGRADED\"")
        .contains("\"name\":\"printer-1\"")
        .contains("out of \\\"labels\\\"");
  }

  @Test
  void aPartThatIsDownMakesTheApplianceUnreadyButAlive() throws Exception {
    printer = Readiness.State.DOWN;

    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void metricsAreInTheTextFormOfPrometheus() throws Exception {
    var answer = get("/metrics");

    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
    assertThat(answer.body().lines())
        .contains(
            "# TYPE floorpass_jobs_waiting gauge",
            "floorpass_jobs_waiting{printer=\"printer-1\"} 2.0",
            "floorpass_part_up{name=\"printer-1\",kind=\"printer\"} 1");
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
