package org.floorpass.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.floorpass.kiosk.command.Appliance;
import org.floorpass.kiosk.configuration.Configuration;
import org.floorpass.kiosk.configuration.ConfigurationFile;
import org.floorpass.kiosk.configuration.ConfigurationReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The appliance on real sockets and files, with no device attached. */
class ApplianceAssemblyTest {
  @TempDir Path folder;
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock = InstantSource.system();
  private final CoreOpening access = new CoreOpening(clock, System::nanoTime, random);
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void servesAndShowsWhatIsMissingRatherThanDying() throws Exception {
    Configuration configuration =
        configuration("scanners: [ { id: scanner-1, device: %s/none } ]".formatted(folder));
    try (Appliance.Running running = serving(start(configuration))) {
      assertThat(get(address(running, "face")).statusCode()).isEqualTo(200);
      await()
          .untilAsserted(
              () ->
                  assertThat(get(address(running, "graph") + "/health/ready").body())
                      .contains("scanner-1")
                      .contains("is not connected"));
      assertThat(get(address(running, "graph") + "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(address(running, "graph") + "/beta/users").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void startsAgainOnItsOwnStore() throws Exception {
    Configuration configuration = configuration("");
    serving(start(configuration)).close();
    serving(start(configuration)).close();
  }

  @Test
  void anOccupiedPortIsOneSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Configuration configuration =
          configuration("listen: { face: { port: %d } }".formatted(taken.getLocalPort()));
      assertThat(start(configuration))
          .isInstanceOfSatisfying(
              Appliance.Start.Refused.class,
              refused ->
                  assertThat(refused.sentence())
                      .contains("'face'")
                      .contains(String.valueOf(taken.getLocalPort())));
    }
  }

  @Test
  void aPrinterThatCannotBeIsAFaultOfTheConfiguration() throws Exception {
    Configuration configuration =
        configuration("printers: [ { id: p, address: '127.0.0.1:9', stock: nothing } ]");
    assertThat(start(configuration))
        .isInstanceOfSatisfying(
            Appliance.Start.Misconfigured.class,
            wrong -> assertThat(wrong.sentences().getFirst()).contains("'nothing'"));
  }

  @Test
  void aDamagedDatabaseIsNeverReplaced() throws Exception {
    Configuration configuration = configuration("");
    Files.createDirectories(configuration.data());
    Path database = configuration.data().resolve("auth.db");
    Files.writeString(database, "this is no database, and somebody may still want it back");
    assertThat(start(configuration)).isInstanceOf(Appliance.Start.Refused.class);
    assertThat(Files.readString(database)).startsWith("this is no database");
  }

  @Test
  void theIssuerKeyOfAnotherStationIsToldNotUsed() throws Exception {
    Configuration configuration = configuration("issuer: { publicKey: 'no key' }");
    assertThat(start(configuration))
        .isInstanceOfSatisfying(
            Appliance.Start.Refused.class,
            refused -> assertThat(refused.sentence()).contains("issuer.publicKey is not a key"));
  }

  private Appliance.Start start(Configuration configuration) {
    return new ApplianceAssembly(access, clock, System::nanoTime, random).start(configuration);
  }

  private static Appliance.Running serving(Appliance.Start start) {
    assertThat(start).isInstanceOf(Appliance.Start.Serving.class);
    return ((Appliance.Start.Serving) start).appliance();
  }

  private static String address(Appliance.Running running, String name) {
    List<String> lines = running.addresses();
    return lines.stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private Configuration configuration(String further) throws IOException {
    String ports =
        further.contains("listen:")
            ? ""
            : """
              listen:
                face: { port: 0 }
                local: { port: 0 }
                secure: { port: 0, address: 127.0.0.1 }
              """;
    Path file =
        Files.writeString(
            folder.resolve("floorpass.yaml"),
            "profile: developer\ndata: " + folder.resolve("data") + "\n" + ports + further + "\n");
    ConfigurationReading reading = ConfigurationFile.read(file);
    assertThat(reading).isInstanceOf(ConfigurationReading.Loaded.class);
    return ((ConfigurationReading.Loaded) reading).configuration();
  }
}
