package org.floorpass.sim.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
  private static final String LABEL = "^XA^FO60,60^BQN,2,6,H^FDHA,0123456789^FS^XZ";
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private Path devices;
  private final HttpClient client = HttpClient.newHttpClient();
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench =
        Bench.open(
            BenchPlan.standard(devices).onPorts(0, 0), InstantSource.system(), System::nanoTime);
  }

  @AfterEach
  void close() {
    bench.close();
    client.close();
  }

  private HttpResponse<String> call(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(bench.url() + path))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private JsonNode get(String path) throws Exception {
    HttpResponse<String> answer = call("GET", path, "");
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private void print(String zpl) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bench.printPort())) {
      socket.getOutputStream().write(zpl.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private void refused(int status, String sentence, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence);
  }

  @Test
  void aPrintedLabelIsListedMeasuredAndHeldToTheCamera() throws Exception {
    print(LABEL);
    await().until(() -> get("/printers/printer-1/labels").size() == 1);
    JsonNode measured = get("/printers/printer-1/labels/last");
    assertThat(measured.path("text").asText()).isEqualTo("0123456789");
    assertThat(measured.path("modulePitchMicrometres").asInt()).isEqualTo(750);
    HttpResponse<byte[]> png =
        client.send(
            HttpRequest.newBuilder(URI.create(bench.url() + "/printers/printer-1/labels/1.png"))
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(ImageIO.read(new ByteArrayInputStream(png.body())).getWidth()).isEqualTo(812);
    assertThat(call("PUT", "/cameras/camera-1/scene", "{\"label\":\"last\"}").statusCode())
        .isEqualTo(204);
    assertThat(get("/devices").path("devices").get(0).path("holding").asBoolean()).isTrue();
    assertThat(call("DELETE", "/cameras/camera-1/scene", "").statusCode()).isEqualTo(204);
    assertThat(get("/devices").path("devices").get(0).path("holding").asBoolean()).isFalse();
  }

  @Test
  void theStreamIsMotionJpegAndEndsWhenTheCameraIsUnplugged() throws Exception {
    HttpResponse<InputStream> stream =
        client.send(
            HttpRequest.newBuilder(URI.create(bench.url() + "/cameras/camera-1/stream")).build(),
            BodyHandlers.ofInputStream());
    assertThat(stream.headers().firstValue("Content-Type")).get().asString().contains("boundary=");
    try (InputStream in = stream.body()) {
      String head = new String(in.readNBytes(100), StandardCharsets.ISO_8859_1);
      assertThat(head).startsWith("--").contains("Content-Type: image/jpeg", "Content-Length: ");
      call("PUT", "/devices/camera-1/plugged", "false");
      in.readAllBytes(); // ends
    }
    refused(503, "unplugged", call("GET", "/cameras/camera-1/stream", ""));
    call("PUT", "/devices/camera-1/plugged", "true");
  }

  @Test
  void aScanArrivesOnTheLineAndAnUnpluggedScannerSaysSo() throws Exception {
    try (FileInputStream line = new FileInputStream(bench.scannerPath().toFile())) {
      assertThat(call("POST", "/scanners/scanner-1", "4711").statusCode()).isEqualTo(204);
      assertThat(line.readNBytes(5)).isEqualTo("4711\r".getBytes(StandardCharsets.US_ASCII));
    }
    call("PUT", "/devices/scanner-1/plugged", "false");
    refused(409, "unplugged", call("POST", "/scanners/scanner-1", "4711"));
    call("PUT", "/devices/scanner-1/plugged", "true");
    try (FileInputStream line = new FileInputStream(bench.scannerPath().toFile())) {
      call("POST", "/scanners/scanner-1", "1");
      assertThat(line.read()).isEqualTo('1');
    }
  }

  @Test
  void anEmptyRollHoldsLabelsAndAnUnpluggedPrinterRefusesConnections() throws Exception {
    assertThat(call("PUT", "/printers/printer-1/roll", "{\"labels\":0}").statusCode())
        .isEqualTo(204);
    print(LABEL);
    assertThat(get("/printers/printer-1/labels")).isEmpty();
    call("PUT", "/printers/printer-1/roll", "{\"labels\":5}");
    await().until(() -> get("/printers/printer-1/labels").size() == 1);
    assertThat(get("/devices").path("devices").get(2).path("labelsLeft").asInt()).isEqualTo(4);
    int port = bench.printPort();
    call("PUT", "/devices/printer-1/plugged", "false");
    assertThatThrownBy(() -> print(LABEL)).isInstanceOf(java.io.IOException.class);
    call("PUT", "/devices/printer-1/plugged", "true");
    assertThat(bench.printPort()).isEqualTo(port);
    print(LABEL);
    await().until(() -> get("/printers/printer-1/labels").size() == 2);
  }

  @Test
  void anyPngCanBeHeldToTheCamera() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB), "png", png);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(bench.url() + "/cameras/camera-1/scene"))
            .header("Content-Type", "image/png")
            .PUT(BodyPublishers.ofByteArray(png.toByteArray()))
            .build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
    assertThat(get("/devices").path("devices").get(0).path("holding").asBoolean()).isTrue();
  }

  @Test
  void wrongCallsAreAnsweredInOneSentence() throws Exception {
    String scene = "/cameras/camera-1/scene";
    refused(409, "Nothing has been printed", call("PUT", scene, "{\"label\":\"last\"}"));
    refused(400, "not a JSON object", call("PUT", scene, "hello"));
    refused(400, "not a PNG", call("PUT", scene, "hello", "Content-Type", "image/png"));
    refused(400, "labels", call("PUT", "/printers/printer-1/roll", "{\"labels\":-1}"));
    refused(400, "labels", call("PUT", "/printers/printer-1/roll", "{\"labels\":\"x\"}"));
    refused(400, "true or false", call("PUT", "/devices/camera-1/plugged", "maybe"));
    refused(400, "characters", call("POST", "/scanners/scanner-1", ""));
    refused(404, "device camera-9", call("DELETE", "/cameras/camera-9/scene", ""));
    refused(404, "device camera-1", call("POST", "/scanners/camera-1", "1"));
    refused(404, "label 7", call("GET", "/printers/printer-1/labels/7.png", ""));
    refused(404, "no such page", call("GET", "/nothing", ""));
    refused(405, "GET only", call("POST", "/devices", ""));
    refused(413, "16384", call("POST", "/scanners/scanner-1", "1".repeat(20_000)));
    refused(403, "other pages", call("GET", "/devices", "", "Origin", "http://evil.example"));
  }

  @Test
  void thePageIsServedUnderAStrictPolicyAndSaysThatItIsSimulated() throws Exception {
    HttpResponse<String> page = call("GET", "/", "");
    assertThat(page.body()).contains("SIMULATED");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(call("GET", "/bench.js", "").statusCode()).isEqualTo(200);
    assertThat(call("GET", "/bench.css", "").statusCode()).isEqualTo(200);
  }

  @Test
  void aTakenPortIsNamed() {
    int port = URI.create(bench.url()).getPort();
    assertThatThrownBy(
            () ->
                Bench.open(
                    BenchPlan.standard(devices).onPorts(port, 0),
                    InstantSource.system(),
                    System::nanoTime))
        .isInstanceOf(PortTaken.class)
        .hasMessageContaining("Port " + port + " for the bench page is taken");
  }

  @Test
  void anotherHostNameIsRefusedSoThatRebindingGainsNothing() throws Exception {
    int port = URI.create(bench.url()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "GET /devices HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 403")
          .contains("wrongHost");
    }
  }

  @Test
  void aHeldLabelCanBeMadeHardByNameAndUnknownNamesAreRefused() throws Exception {
    print(LABEL);
    await().until(() -> get("/printers/printer-1/labels").size() == 1);
    String scene = "/cameras/camera-1/scene";
    String hard = "{\"label\":1,\"stress\":{\"tilt\":55,\"missingDots\":0.1,\"moduleSize\":2}}";
    assertThat(call("PUT", scene, hard).statusCode()).isEqualTo(204);
    String unknown = "{\"label\":1,\"stress\":{\"fog\":1}}";
    refused(400, "The stress fog is not known", call("PUT", scene, unknown));
    String beyond = "{\"label\":1,\"stress\":{\"tilt\":90}}";
    refused(400, "out of its bounds", call("PUT", scene, beyond));
    String words = "{\"label\":1,\"stress\":{\"tilt\":\"much\"}}";
    refused(400, "out of its bounds", call("PUT", scene, words));
  }
}
