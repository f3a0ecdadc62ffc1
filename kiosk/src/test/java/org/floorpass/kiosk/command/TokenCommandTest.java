package org.floorpass.kiosk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.floorpass.kiosk.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

/** The words of the command; what a token may do is tried where the core is real. */
class TokenCommandTest {
  @TempDir Path folder;
  private final Captured captured = new Captured();
  private final CoreAccess neverOpened = Mockito.mock(CoreAccess.class);

  @Test
  void anUnknownRoleNamesTheRolesAndOpensNothing() throws IOException {
    assertThat(token(neverOpened, "--role", "root")).isEqualTo(ExitCode.USAGE);
    assertThat(captured.err()).contains("Authentication Administrator").contains("\"root\"");
    Mockito.verifyNoInteractions(neverOpened);
  }

  @Test
  void aTokenForNothingIsWrongUsage() throws IOException {
    assertThat(token(neverOpened)).isEqualTo(ExitCode.USAGE);
    Mockito.verifyNoInteractions(neverOpened);
  }

  @Test
  void aStoreThatCannotBeOpenedIsItsSentence() throws IOException {
    CoreAccess refusing = (Configuration _) -> new CoreAccess.Access.Refused("The disk is gone.");
    assertThat(token(refusing, "--role", "auditor")).isEqualTo(ExitCode.FAILED);
    assertThat(captured.err()).isEqualTo("The disk is gone.\n");
    assertThat(captured.out()).isEmpty();
  }

  private int token(CoreAccess access, String... further) throws IOException {
    Path file = Files.writeString(folder.resolve("floorpass.yaml"), "data: " + folder);
    String[] arguments = new String[3 + further.length];
    arguments[0] = "token";
    arguments[1] = "--config";
    arguments[2] = file.toString();
    System.arraycopy(further, 0, arguments, 3, further.length);
    return captured.run(new TokenCommand(access, captured.console()), arguments);
  }
}
