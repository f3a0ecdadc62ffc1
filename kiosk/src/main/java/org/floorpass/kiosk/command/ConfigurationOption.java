package org.floorpass.kiosk.command;

import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.floorpass.kiosk.configuration.Configuration;
import org.floorpass.kiosk.configuration.ConfigurationFile;
import org.floorpass.kiosk.configuration.ConfigurationReading.Faulty;
import org.floorpass.kiosk.configuration.ConfigurationReading.Loaded;
import picocli.CommandLine.Option;

/** The {@code --config} option that every command has. */
public final class ConfigurationOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration (default: ${DEFAULT-VALUE}).")
  private Path path = ConfigurationFile.STANDARD_PATH;

  /** The file that was named. */
  public Path path() {
    return path;
  }

  /**
   * Runs a command with the configuration, or tells every fault and answers {@link
   * ExitCode#CONFIGURATION}.
   */
  public int with(Console console, ToIntFunction<Configuration> command) {
    return switch (ConfigurationFile.read(path)) {
      case Loaded(Configuration configuration) -> command.applyAsInt(configuration);
      case Faulty(var faults) -> {
        faults.forEach(fault -> console.err().println(fault.sentence()));
        yield ExitCode.CONFIGURATION;
      }
    };
  }
}
