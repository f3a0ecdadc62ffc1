package org.floorpass.kiosk.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.floorpass.kiosk.configuration.ConfigurationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void namesWhatIsBrokenAndWhatToDo() throws IOException {
    int exit =
        doctor(
            """
            profile: developer
            data: %s
            scanners: [ { id: scanner-1, device: %s } ]
            """
                .formatted(folder, folder.resolve("no-such-port")));
    assertThat(exit).isEqualTo(ExitCode.FAILED);
    assertThat(out.toString(UTF_8))
        .contains("BROKEN  scanner-1")
        .contains("does not exist. Plug it in")
        .contains("note    issuer")
        .contains("ok      data");
  }

  @Test
  void aPrinterThatAnswersIsWell() throws IOException {
    try (ServerSocket printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      doctor(
          """
          profile: developer
          data: %s
          printers: [ { id: printer-1, address: "127.0.0.1:%d" } ]
          """
              .formatted(folder, printer.getLocalPort()));
    }
    assertThat(out.toString(UTF_8)).contains("ok      printer-1");
  }

  @Test
  void aWrongConfigurationEndsWithItsOwnExitCode() throws IOException {
    assertThat(doctor("sitte: x")).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(err.toString(UTF_8)).contains("Did you mean");
  }

  @Test
  void theReferenceHasEveryKey() {
    assertThat(run("doctor", "--config")).isEqualTo(ExitCode.DONE);
    for (ConfigurationKey key : ConfigurationKey.values()) {
      assertThat(out.toString(UTF_8)).contains(key.path()).contains(key.documentation());
    }
  }

  @Test
  void anUnknownCommandIsWrongUsageWithoutATrace() {
    assertThat(run("dokter")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8)).contains("dokter").doesNotContain("Exception");
  }

  private int doctor(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("floorpass.yaml"), yaml);
    return run("doctor", "--config", file.toString());
  }

  private int run(String... arguments) {
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return FloorpassCommand.commandLine(console, List.of(new DoctorCommand(console)))
        .execute(arguments);
  }
}
