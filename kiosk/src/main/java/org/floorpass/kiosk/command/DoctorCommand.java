package org.floorpass.kiosk.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.floorpass.kiosk.configuration.Configuration;
import org.floorpass.kiosk.configuration.ConfigurationFile;
import org.floorpass.kiosk.configuration.ConfigurationKey;
import org.floorpass.kiosk.configuration.ConfigurationReading.Faulty;
import org.floorpass.kiosk.configuration.ConfigurationReading.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code floorpass doctor}: names every device, what is wrong, and what to do. */
@Command(name = "doctor", description = "Name every device, what is wrong with it, and what to do.")
public final class DoctorCommand implements Callable<Integer> {
  private static final String REFERENCE = "";

  private final Console console;

  @Option(
      names = "--config",
      arity = "0..1",
      fallbackValue = REFERENCE,
      paramLabel = "FILE",
      description = "The configuration to examine; without a file, print every key.")
  private String path = ConfigurationFile.STANDARD_PATH.toString();

  /**
   * Makes the command.
   *
   * @param console where the report goes
   */
  public DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (path.equals(REFERENCE)) {
      return reference();
    }
    return switch (ConfigurationFile.read(Path.of(path))) {
      case Faulty(var faults) -> {
        faults.forEach(fault -> console.err().println(fault.sentence()));
        yield ExitCode.CONFIGURATION;
      }
      case Loaded(Configuration configuration) -> report(Examination.of(configuration));
    };
  }

  private int report(List<Finding> findings) {
    int exit = ExitCode.DONE;
    for (Finding finding : findings) {
      switch (finding) {
        case Finding.Healthy(String subject, String observation) ->
            console.out().printf("ok      %-12s %s%n", subject, observation);
        case Finding.Doubtful(String subject, String observation, String remedy) ->
            console.out().printf("note    %-12s %s. %s%n", subject, observation, remedy);
        case Finding.Broken(String subject, String observation, String remedy) -> {
          console.out().printf("BROKEN  %-12s %s. %s%n", subject, observation, remedy);
          exit = ExitCode.FAILED;
        }
      }
    }
    return exit;
  }

  private int reference() {
    for (ConfigurationKey key : ConfigurationKey.values()) {
      console.out().printf("%-30s %s%n", key.path(), key.documentation());
      if (!key.standard().isEmpty()) {
        console.out().printf("%-30s default: %s%n", "", key.standard());
      }
    }
    return ExitCode.DONE;
  }
}
