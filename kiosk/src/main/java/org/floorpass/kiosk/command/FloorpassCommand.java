package org.floorpass.kiosk.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code floorpass}: the frame of all commands. */
@Command(
    name = "floorpass",
    mixinStandardHelpOptions = true,
    version = "Floorpass 0.1.0",
    description = "Shift-floor sign-in terminal and badge printing station.")
public final class FloorpassCommand implements Runnable {
  @Spec private CommandSpec specification = CommandSpec.create();

  private FloorpassCommand() {}

  /**
   * The whole command line.
   *
   * @param console where results and messages go
   * @param commands objects annotated with {@link Command}
   */
  public static CommandLine commandLine(Console console, List<?> commands) {
    CommandLine line = new CommandLine(new FloorpassCommand());
    commands.forEach(line::addSubcommand);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(
        (wrong, arguments) -> {
          console.err().println(wrong.getMessage());
          console
              .err()
              .println(
                  "Try " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
          return ExitCode.USAGE;
        });
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(specification.commandLine(), "Which command?");
  }
}
