package org.floorpass.kiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference page is for people, the enum for the program: they must say the same. */
class ConfigurationReferenceTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");

  @Test
  void thePageListsEveryKeyAsTheProgramKnowsIt() throws IOException {
    String page = Files.readString(PAGE);
    for (ConfigurationKey key : ConfigurationKey.values()) {
      String standard = key.standard().isEmpty() ? "" : "`" + key.standard() + "`";
      assertThat(page)
          .contains("| `%s` | %s | %s |".formatted(key.path(), standard, key.documentation()));
    }
  }

  @Test
  void thePageListsNothingElse() throws IOException {
    try (var lines = Files.lines(PAGE)) {
      assertThat(lines.filter(line -> line.startsWith("| `")))
          .hasSize(ConfigurationKey.values().length);
    }
  }
}
