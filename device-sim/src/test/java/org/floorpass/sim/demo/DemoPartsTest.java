package org.floorpass.sim.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPartsTest {
  @TempDir private Path folder;

  private Path script(String body) throws Exception {
    Path script = folder.resolve("launcher");
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  @Test
  void theFolderOfAFormerDemoIsWipedAndLinksAreNotFollowed() throws Exception {
    Path precious = Files.writeString(folder.resolve("precious"), "keep me");
    Folder first = Folder.fresh(folder.resolve("demo"));
    Files.writeString(first.json(), "{}");
    Files.createSymbolicLink(first.root().resolve("link"), folder);
    assertThatThrownBy(() -> Folder.fresh(folder.resolve("demo")))
        .hasMessageContaining("another demo is running");
    assertThat(first.json()).exists();
    first.lock().acquiredBy().close();
    Folder second = Folder.fresh(folder.resolve("demo"));
    assertThat(Files.exists(second.json())).isFalse();
    assertThat(precious).hasContent("keep me");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second.state())))
        .isEqualTo("rwx------");
  }

  @Test
  void somebodysOwnFolderIsNeverWiped() throws Exception {
    Path own = Files.writeString(folder.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> Folder.fresh(folder))
        .isInstanceOf(WrongVerdict.class)
        .hasMessageContaining("not a former demo's");
    assertThat(own).exists();
  }

  @Test
  void aTakenPortIsReplacedAndSaid() throws Exception {
    try (ServerSocket bench = new ServerSocket(8_480, 1, InetAddress.getLoopbackAddress())) {
      assertThat(bench.isBound()).isTrue();
      assertTakenPortIsSaid();
    } catch (java.net.BindException alreadyTaken) {
      assertTakenPortIsSaid(); // by another demo on this machine: just as good
    }
  }

  private static void assertTakenPortIsSaid() throws WrongVerdict {
    Ports ports = Ports.find();
    assertThat(ports.bench()).isNotEqualTo(8_480).isPositive();
    assertThat(ports.notes())
        .contains("Port 8480 is taken; the bench uses " + ports.bench() + " instead.");
    assertThat(List.of(ports.bench(), ports.printer(), ports.face(), ports.local(), ports.secure()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aChildIsReadyWhenItSaysSoAndEndsWhenTold() throws Exception {
    Path log = folder.resolve("log");
    Child child =
        Child.start("the bench", List.of(script("echo READY; exec cat /dev/zero").toString()), log);
    await().until(child::isReady);
    child.check();
    child.close();
    assertThat(log).content().startsWith("READY");
    child.check(); // told to: no complaint
  }

  @Test
  void aChildThatDiesIsReportedWithItsLastWords() throws Exception {
    Child child =
        Child.start(
            "the kiosk",
            List.of(script("echo the data folder is full; exit 3").toString()),
            folder.resolve("log"));
    await()
        .untilAsserted(
            () ->
                assertThatThrownBy(child::check)
                    .hasMessage(
                        "the kiosk ended by itself with exit code 3;"
                            + " its last words: the data folder is full"));
  }

  @Test
  void patienceGivesUpInTimeAndAtOnceWhenWaitingIsPointless() throws Exception {
    Patience patience = new Patience(System::nanoTime, () -> {});
    assertThat(patience.within(Duration.ofMillis(120), Optional::empty)).isEmpty();
    assertThat(patience.within(Duration.ofMinutes(1), () -> Optional.of("here"))).contains("here");
    Patience hopeless =
        new Patience(
            System::nanoTime,
            () -> {
              throw new WrongVerdict("it died");
            });
    assertThatThrownBy(() -> hopeless.within(Duration.ofMinutes(1), Optional::empty))
        .hasMessage("it died");
  }

  @Test
  void theLaunchersResultIsStandardOutputAloneAndFailureIsSaid() throws Exception {
    Launcher launcher =
        new Launcher(script("echo message >&2; echo result"), folder.resolve("log"));
    assertThat(launcher.run("token")).isEqualTo("result\n");
    assertThat(folder.resolve("log")).hasContent("message");
    Launcher failing = new Launcher(script("exit 78"), folder.resolve("log"));
    assertThatThrownBy(() -> failing.run("issuer", "create"))
        .hasMessageContaining("expected `floorpass issuer` to succeed, but it ended with 78");
  }

  @Test
  void theFileForProgramsIsPrivateAndHasEveryKey() throws Exception {
    Folder demo = Folder.fresh(folder.resolve("demo"));
    Person ada = new Person("ada@demo.example", "Ada Wójcik", "Welder", "Line 1");
    Ports ports = new Ports(1, 2, 3, 4, 5, List.of());
    new DemoFile(demo, ports, "token", Path.of("/ca.pem"), List.of(ada)).write();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(demo.json())))
        .isEqualTo("rw-------");
    JsonNode json = new ObjectMapper().readTree(demo.json().toFile());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "face", "station", "graph", "graphTls", "bench", "ca", "state", "token", "workers");
    assertThat(json.path("graphTls").asText()).isEqualTo("https://127.0.0.1:5");
    assertThat(json.path("workers").get(0).fieldNames())
        .toIterable()
        .contains("id", "userPrincipalName", "pin", "badge", "badgeState", "token");
  }

  @Test
  void everyLineFitsEightyColumns() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Narrator narrator =
        new Narrator(new PrintStream(out, true, StandardCharsets.UTF_8), System::nanoTime);
    narrator.step("a step with a very long name ".repeat(4), () -> "and a fact");
    assertThatThrownBy(
            () ->
                narrator.step(
                    "a step",
                    () -> {
                      throw WrongVerdict.expected("a sign-in", "a refusal");
                    }))
        .hasMessage("expected a sign-in, but a refusal");
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80))
        .anySatisfy(line -> assertThat(line).startsWith("  FAIL"));
    assertThat(narrator.steps()).isEqualTo(1);
  }

  @Test
  void theConfigurationIsYamlThatNamesEveryDevice() throws Exception {
    Folder demo = Folder.fresh(folder.resolve("demo"));
    String yaml = SiteText.yaml(demo, new Ports(11, 12, 13, 14, 15, List.of()));
    assertThat(yaml)
        .contains("http://127.0.0.1:11/cameras/camera-1/stream")
        .contains("127.0.0.1:12")
        .contains("port: 13")
        .contains("port: 14")
        .contains("port: 15")
        .contains(demo.scanner().toString());
  }
}
