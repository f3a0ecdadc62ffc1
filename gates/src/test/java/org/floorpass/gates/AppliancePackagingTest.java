package org.floorpass.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The units, the rules and the scripts of the appliance, judged by the tools that will read them.
 */
class AppliancePackagingTest {
  private static final long LIMIT_SECONDS = 60;

  /** In tenths; an ordinary unit has 92, CUPS 96, the best of a stock system about 12. */
  private static final String EXPOSURE_LIMIT = "--threshold=15";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"floorpass.service", "floorpass-train.service"})
  void systemdAcceptsTheUnit(String unit) throws Exception {
    needs("systemd-analyze");
    Path staged = staged(unit, Files.readString(source(unit)));
    Run run = run("systemd-analyze", "verify", staged.toString());
    assertThat(run.output()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void systemdRefusesAMisspeltDirective() throws Exception {
    needs("systemd-analyze");
    String text =
        Files.readString(source("floorpass.service")).replace("ProtectHome=", "ProtectHom=");
    Run run = run("systemd-analyze", "verify", staged("floorpass.service", text).toString());
    assertThat(run.output()).contains("Unknown key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"floorpass.service", "floorpass-train.service"})
  void theUnitIsLittleExposed(String unit) throws Exception {
    needs("systemd-analyze");
    Run run = exposure(staged(unit, Files.readString(source(unit))));
    assertThat(run.exitCode()).as(run.output()).isZero();
  }

  @Test
  void aUnitWithoutItsSandboxIsRefused() throws Exception {
    needs("systemd-analyze");
    String plain = "[Unit]\nDescription=plain\n[Service]\nUser=floorpass\nExecStart=/bin/true\n";
    assertThat(exposure(staged("floorpass.service", plain)).exitCode()).isNotZero();
  }

  @Test
  void aJvmIsNeverForbiddenToCompile() throws IOException {
    for (String unit : List.of("floorpass.service", "floorpass-train.service")) {
      assertThat(Files.readString(source(unit))).doesNotContain("\nMemoryDenyWriteExecute=");
    }
  }

  @Test
  void everyUdevRuleMatchesSomethingBeforeItActs() throws IOException {
    try (Stream<String> lines = Files.lines(source("70-floorpass.rules"))) {
      assertThat(lines.filter(line -> !line.isBlank() && !line.startsWith("#")))
          .allMatch(line -> line.startsWith("LABEL=") || line.contains("=="))
          .allMatch(line -> line.chars().filter(character -> character == '"').count() % 2 == 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"floorpass", ".ci/run", "systemd/package"})
  void shellScriptsAreClean(String script) throws Exception {
    needs("shellcheck");
    Run run = run("shellcheck", Checkout.root().resolve(script).toString());
    assertThat(run.exitCode()).as(run.output()).isZero();
  }

  @Test
  void shellcheckRefusesAnUnquotedVariable() throws Exception {
    needs("shellcheck");
    Path script = folder.resolve("bad");
    Files.writeString(script, "#!/bin/bash\nrm -rf $1/x\n");
    assertThat(run("shellcheck", script.toString()).exitCode()).isNotZero();
  }

  private static Run exposure(Path unit) throws Exception {
    return run(
        "systemd-analyze",
        "security",
        "--offline=yes",
        "--no-pager",
        EXPOSURE_LIMIT,
        unit.toString());
  }

  /** The unit in a folder of its own, with a program that exists: nothing is installed here. */
  private Path staged(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    String program = Checkout.root().toRealPath().resolve("floorpass").toString();
    Files.writeString(file, text.replace("/usr/lib/floorpass/floorpass", program));
    return file;
  }

  private static Path source(String name) {
    return Checkout.root().resolve("systemd").resolve(name);
  }

  private static void needs(String program) {
    boolean isThere =
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    assumeTrue(isThere, program + " is not installed");
  }

  private record Run(int exitCode, String output) {}

  private static Run run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).as("it ended").isTrue();
    return new Run(process.exitValue(), output);
  }
}
