package org.floorpass.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorpass.kiosk.command.AuditCommand;
import org.floorpass.kiosk.command.Console;
import org.floorpass.kiosk.command.ExitCode;
import org.floorpass.kiosk.command.FloorpassCommand;
import org.floorpass.kiosk.command.TokenCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit commands on a real store: what the token command did is in the chain. */
class AuditCommandTest {
  private static final Pattern KEY = Pattern.compile("--key ([0-9a-f]{64})");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path configuration = Path.of("");

  @BeforeEach
  void makeSomethingToRecord() throws IOException {
    configuration =
        Files.writeString(folder.resolve("floorpass.yaml"), "data: " + folder.resolve("data"));
    assertThat(run("token", "--role", "auditor")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void theOwnChainIsSound() {
    assertThat(run("audit", "verify")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString(UTF_8)).contains("Sound: ").doesNotContain("Sound: 0 ");
  }

  @Test
  void anExportVerifiesWithNothingButItsKeyAndBreaksWhenALineIsGone() throws IOException {
    Path export = folder.resolve("audit.jsonl");
    assertThat(run("audit", "export", "--out", export.toString())).isEqualTo(ExitCode.DONE);
    Matcher key = KEY.matcher(err.toString(UTF_8));
    assertThat(key.find()).isTrue();
    assertThat(plain("audit", "verify", export.toString(), "--key", key.group(1)))
        .isEqualTo(ExitCode.DONE);

    List<String> lines = Files.readAllLines(export);
    assertThat(lines).hasSizeGreaterThan(2);
    Files.write(export, lines.subList(1, lines.size() - 1));
    Files.writeString(
        folder.resolve("changed.jsonl"),
        String.join("\n", lines).replaceFirst("[0-9a-f]{8}", "00000000"));
    assertThat(
            plain(
                "audit",
                "verify",
                folder.resolve("changed.jsonl").toString(),
                "--key",
                key.group(1)))
        .isEqualTo(ExitCode.FAILED);
    assertThat(out.toString(UTF_8)).contains("BROKEN at line 1");
  }

  @Test
  void anExportNeverOverwritesAFile() throws IOException {
    Path export = Files.writeString(folder.resolve("audit.jsonl"), "precious");
    assertThat(run("audit", "export", "--out", export.toString())).isEqualTo(ExitCode.FAILED);
    assertThat(Files.readString(export)).isEqualTo("precious");
  }

  @Test
  void aKeyThatIsNoneIsWrongUsage() {
    assertThat(plain("audit", "verify", "x.jsonl", "--key", "abc")).isEqualTo(ExitCode.USAGE);
  }

  private int run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--config";
    all[arguments.length + 1] = configuration.toString();
    return plain(all);
  }

  private int plain(String... arguments) {
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    CoreOpening access =
        new CoreOpening(InstantSource.system(), System::nanoTime, new SecureRandom());
    return FloorpassCommand.commandLine(
            console, List.of(new TokenCommand(access, console), new AuditCommand(access, console)))
        .execute(arguments);
  }
}
