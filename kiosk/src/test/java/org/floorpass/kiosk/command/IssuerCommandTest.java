package org.floorpass.kiosk.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorpass.auth.credential.IssuerKeyFile;
import org.floorpass.auth.credential.Passphrase;
import org.floorpass.auth.credential.WrappedIssuerKey;
import org.floorpass.kiosk.configuration.Configuration;
import org.floorpass.kiosk.configuration.ConfigurationFile;
import org.floorpass.kiosk.configuration.ConfigurationReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerCommandTest {
  private static final Pattern WORDS = Pattern.compile("[a-z]{5}(?:-[a-z]{5}){5}");

  @TempDir Path folder;
  private final Captured captured = new Captured();
  private Path configuration = Path.of("");

  @BeforeEach
  void writeConfiguration() throws IOException {
    configuration =
        Files.writeString(folder.resolve("floorpass.yaml"), "data: " + folder.resolve("data"));
  }

  @Test
  void thePrintedLinesPinTheKeyWhenPasted() throws IOException {
    assertThat(create("--plain-key-file")).isEqualTo(ExitCode.DONE);
    Files.writeString(configuration, Files.readString(configuration) + "\n" + captured.out());

    ConfigurationReading reading = ConfigurationFile.read(configuration);
    assertThat(reading).isInstanceOf(ConfigurationReading.Loaded.class);
    var issuer = ((ConfigurationReading.Loaded) reading).configuration().issuer();
    assertThat(issuer)
        .isInstanceOfSatisfying(
            Configuration.Issuer.Pinned.class, pinned -> assertThat(pinned.plain()).isTrue());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void theGeneratedPassphraseOpensTheKeyAndStandsNowhereElse() throws IOException {
    assertThat(create()).isEqualTo(ExitCode.DONE);
    Matcher words = WORDS.matcher(captured.err());
    assertThat(words.find()).isTrue();
    assertThat(captured.out()).doesNotContain(words.group());
    assertThat(Files.readString(keyFile())).doesNotContain(words.group());

    IssuerKeyFile read = IssuerKeyFile.read(keyFile());
    assertThat(read).isInstanceOf(IssuerKeyFile.Wrapped.class);
    try (Passphrase typed = Passphrase.typed(words.group().getBytes(UTF_8))) {
      assertThat(((IssuerKeyFile.Wrapped) read).wrapped().unwrap(typed.bytes()))
          .isInstanceOf(WrappedIssuerKey.Unwrapping.Opened.class);
    }
  }

  @Test
  void anExistingKeyIsNeverOverwritten() throws IOException {
    create("--plain-key-file");
    byte[] before = Files.readAllBytes(keyFile());
    assertThat(create("--plain-key-file")).isEqualTo(ExitCode.FAILED);
    assertThat(captured.err()).contains("exists already");
    assertThat(Files.readAllBytes(keyFile())).isEqualTo(before);
  }

  private int create(String... further) {
    String[] arguments = new String[4 + further.length];
    arguments[0] = "issuer";
    arguments[1] = "create";
    arguments[2] = "--config";
    arguments[3] = configuration.toString();
    System.arraycopy(further, 0, arguments, 4, further.length);
    return captured.run(new IssuerCommand(captured.console(), new SecureRandom()), arguments);
  }

  private Path keyFile() {
    return folder.resolve("data").resolve("issuer.key");
  }
}
