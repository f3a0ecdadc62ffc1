package org.floorpass.kiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.floorpass.kiosk.configuration.Configuration.CameraDriver;
import org.floorpass.kiosk.configuration.Configuration.Issuer;
import org.floorpass.kiosk.configuration.Configuration.Profile;
import org.floorpass.kiosk.configuration.ConfigurationReading.Faulty;
import org.floorpass.kiosk.configuration.ConfigurationReading.Loaded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationFileTest {
  @TempDir Path folder;

  @Test
  void anEmptyFileIsAllDefaults() throws IOException {
    Configuration configuration = loaded("");
    assertThat(configuration.profile()).isEqualTo(Profile.PRODUCTION);
    assertThat(configuration.data()).isEqualTo(Path.of("/var/lib/floorpass"));
    assertThat(configuration.listen().face().port()).isEqualTo(8470);
    assertThat(configuration.listen().secure().port()).isEqualTo(8443);
    assertThat(configuration.devices().cameras()).isEmpty();
    assertThat(configuration.issuer()).isEqualTo(new Issuer.Absent());
    assertThat(configuration.rules().temporaryPinLifetime()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void everyKeyArrives() throws IOException {
    Configuration configuration =
        loaded(
            """
            profile: developer
            site: { name: Plant North, language: de, timeZone: Europe/Berlin }
            data: /tmp/somewhere
            preferred_auth_config: qrpin
            listen:
              face: { port: 1 }
              local: { enabled: false, port: 2 }
              secure: { address: 10.0.0.1, port: 3, names: [a.example, b.example] }
            terminal: { id: line-1, name: Line 1, pixelsPerMillimetre: 6.5 }
            cameras: [ { id: c, driver: mjpeg, source: "http://127.0.0.1:1/x" } ]
            scanners: [ { id: s, device: /dev/ttyACM0, baud: 115200 } ]
            printers:
              - { id: p, language: zpl, link: tcp, address: "127.0.0.1:9100", dotsPerInch: 300, stock: cr80 }
            issuer: { publicKey: AAAA, plainKeyFile: accepted-risk }
            lockout: { freeTries: 4, hardStop: 9 }
            temporaryPin: { hours: 2 }
            proof: { minutes: 5 }
            time: { unsynchronised: refuse }
            """);
    assertThat(configuration.site().language()).isEqualTo(Locale.GERMAN);
    assertThat(configuration.site().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(configuration.listen().secure().names()).containsExactly("a.example", "b.example");
    assertThat(configuration.listen().local().enabled()).isFalse();
    assertThat(configuration.devices().cameras().getFirst().driver()).isEqualTo(CameraDriver.MJPEG);
    assertThat(configuration.devices().scanners().getFirst().baud()).isEqualTo(115_200);
    assertThat(configuration.devices().printers().getFirst().stock()).isEqualTo("cr80");
    assertThat(configuration.issuer())
        .isEqualTo(new Issuer.Pinned("AAAA", Path.of("/tmp/somewhere/issuer.key"), true));
    assertThat(configuration.rules().hardStop()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sitte: { name: x }|The key sitte.name is unknown. Did you mean site.name?",
        "cameras: [ { id: c, drivr: v4l2, source: x } ]|Did you mean cameras[].driver?",
        "listen: { face: { port: 70000 } }|must be a whole number from 0 to 65535",
        "listen: { face: { address: 0.0.0.0 } }|plain http is offered on this machine only",
        "profile: test|it must be production or developer",
        "site: { timeZone: Mars }|write a zone such as Europe/Berlin",
        "preferred_auth_config: password|signs people in by qrpin only",
        "lockout: { freeTries: 9, hardStop: 5 }|less than lockout.freeTries",
        "issuer: { plainKeyFile: yes please }|in so many words",
        "cameras: [ { id: x, source: /dev/video0 }, { id: x, source: /dev/video1 } ]|Two devices are called",
        "cameras: [ { driver: v4l2, source: /dev/video0 } ]|The key cameras.0.id is missing",
        "cameras: [ { id: c, driver: mjpeg, source: 'http://127.0.0.1/x' } ]|looks simulated",
        "printers: [ { id: p, address: '127.0.0.1:9100' } ]|looks simulated",
        "scanners: [ { id: s, device: /tmp/pty } ]|looks simulated",
      })
  void aWrongLineIsNamedInOneSentence(String yaml, String expected) throws IOException {
    assertThat(faults(yaml))
        .singleElement()
        .satisfies(fault -> assertThat(fault.sentence()).contains(expected));
  }

  @Test
  void allFaultsAreToldAtOnce() throws IOException {
    assertThat(faults("profile: x\nlisten: { face: { port: -1 } }\n")).hasSize(2);
  }

  @Test
  void whatLooksSimulatedCanBeAcceptedInSoManyWords() throws IOException {
    assertThat(
            loaded(
                    """
                    simulatedDevices: accepted-risk
                    printers: [ { id: p, address: "localhost:9100" } ]
                    """)
                .devices()
                .printers())
        .hasSize(1);
  }

  @Test
  void brokenYamlNamesTheLine() throws IOException {
    assertThat(faults("site: { name: [\n").getFirst().sentence())
        .contains("is not valid YAML")
        .doesNotContain("\n")
        .contains("line 2");
  }

  @Test
  void aMissingFileSaysWhatToDo() {
    assertThat(ConfigurationFile.read(folder.resolve("none.yaml")))
        .isInstanceOfSatisfying(
            Faulty.class,
            faulty ->
                assertThat(faulty.faults().getFirst().sentence())
                    .contains("does not exist")
                    .contains("--config"));
  }

  @Test
  void aFolderIsNotAConfiguration() {
    assertThat(ConfigurationFile.read(folder))
        .isInstanceOfSatisfying(
            Faulty.class,
            faulty -> assertThat(faulty.faults().getFirst().sentence()).contains("cannot be read"));
  }

  @Test
  void environmentAndPlaceholdersAreNotResolved() throws IOException {
    assertThat(loaded("site: { name: \"${HOME}\" }").site().name()).isEqualTo("${HOME}");
  }

  private Configuration loaded(String yaml) throws IOException {
    ConfigurationReading reading = ConfigurationFile.read(written(yaml));
    assertThat(reading).isInstanceOf(Loaded.class);
    return ((Loaded) reading).configuration();
  }

  private List<ConfigurationFault> faults(String yaml) throws IOException {
    ConfigurationReading reading = ConfigurationFile.read(written(yaml));
    assertThat(reading).isInstanceOf(Faulty.class);
    return ((Faulty) reading).faults();
  }

  private Path written(String yaml) throws IOException {
    return Files.writeString(folder.resolve("floorpass.yaml"), yaml);
  }
}
