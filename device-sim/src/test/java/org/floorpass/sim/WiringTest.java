package org.floorpass.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return Wiring.run(
        List.of(arguments),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8));
  }

  @Test
  void wrongUsageEndsWith64AndHelpWith0() {
    assertThat(run()).isEqualTo(64);
    assertThat(run("dance")).isEqualTo(64);
    assertThat(run("sim", "--http", "many")).isEqualTo(64);
    assertThat(run("demo", "--loud")).isEqualTo(64);
    assertThat(run("demo", "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--headless");
  }

  @Test
  void aTakenPortIsOneSentenceAndExit1() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      String devices = folder.toString();
      assertThat(run("sim", "--http", port, "--print-port", "0", "--devices", devices))
          .isEqualTo(1);
      assertThat(messages.toString(StandardCharsets.UTF_8))
          .contains("Port " + port + " for the bench page is taken")
          .hasLineCount(1);
    }
  }

  @Test
  void aMissingLauncherIsOneSentenceAndExit1() {
    String target = folder.resolve("demo").toString();
    assertThat(run("demo", "--headless", "--launcher", "/nowhere/floorpass", "--target", target))
        .isEqualTo(1);
    assertThat(messages.toString(StandardCharsets.UTF_8))
        .contains("there is no launcher at /nowhere/floorpass")
        .hasLineCount(1);
  }
}
