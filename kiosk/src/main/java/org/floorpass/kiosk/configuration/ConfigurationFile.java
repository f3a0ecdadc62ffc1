package org.floorpass.kiosk.configuration;

import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.floorpass.kiosk.configuration.ConfigurationReading.Faulty;
import org.floorpass.kiosk.configuration.ConfigurationReading.Loaded;

/** Reads the YAML configuration file. Nothing is cached; every call reads the file anew. */
public final class ConfigurationFile {
  /** Where an appliance keeps its configuration unless told otherwise. */
  public static final Path STANDARD_PATH = Path.of("/etc/floorpass/floorpass.yaml");

  /** A configuration is a page of text; anything larger is some other file. */
  private static final long MAXIMUM_BYTES = 256 * 1024;

  private ConfigurationFile() {}

  /** Reads and checks one file. Blocks on the disk; never throws for what the file holds. */
  public static ConfigurationReading read(Path path) {
    if (!Files.exists(path)) {
      return fault(
          "The configuration %s does not exist. Create it, or name another one with --config."
              .formatted(path));
    }
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return fault(
          "The configuration %s cannot be read. Check that it is a file, and its owner and mode."
              .formatted(path));
    }
    if (path.toFile().length() > MAXIMUM_BYTES) {
      return fault(
          "The configuration %s is larger than 256 KiB. Is it the right file?".formatted(path));
    }
    return parsed(path);
  }

  private static ConfigurationReading parsed(Path path) {
    Config root;
    try {
      root =
          Config.builder(ConfigSources.file(path).build())
              .disableSystemPropertiesSource()
              .disableEnvironmentVariablesSource()
              .disableKeyResolving()
              .disableValueResolving()
              .build();
    } catch (ConfigException malformed) {
      return fault(
          "The configuration %s is not valid YAML: %s".formatted(path, firstCause(malformed)));
    }
    List<ConfigurationFault> unknown = unknownKeys(root);
    if (!unknown.isEmpty()) {
      return new Faulty(unknown);
    }
    ConfigurationValues values = new ConfigurationValues(root);
    Configuration configuration = new ConfigurationReader(values).read();
    return values.faults().isEmpty() ? new Loaded(configuration) : new Faulty(values.faults());
  }

  private static List<ConfigurationFault> unknownKeys(Config root) {
    List<ConfigurationFault> faults = new ArrayList<>();
    root.traverse()
        .filter(Config::isLeaf)
        .map(node -> node.key().toString())
        .forEach(
            key -> {
              String path = withoutPositions(key);
              if (ConfigurationKey.of(path).isEmpty()) {
                faults.add(
                    new ConfigurationFault(
                        key,
                        "The key %s is unknown. Did you mean %s?"
                            .formatted(key, ConfigurationKey.nearest(path).path())));
              }
            });
    return faults;
  }

  /** {@code cameras.0.id} becomes {@code cameras[].id}. */
  private static String withoutPositions(String key) {
    return key.replaceAll("\\.\\d+(?=\\.|$)", "[]");
  }

  /** The parser's own words, on one line: they name the line and column. */
  private static String firstCause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? "the parser gave no reason." : message.strip().replaceAll("\\s+", " ");
  }

  private static Faulty fault(String sentence) {
    return new Faulty(List.of(new ConfigurationFault("", sentence)));
  }
}
