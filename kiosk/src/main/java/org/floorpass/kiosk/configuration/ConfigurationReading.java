package org.floorpass.kiosk.configuration;

import java.util.List;

/** What came of reading the configuration file. */
public sealed interface ConfigurationReading {
  /**
   * The file is right.
   *
   * @param configuration complete, defaults filled in
   */
  record Loaded(Configuration configuration) implements ConfigurationReading {}

  /**
   * The file cannot be used.
   *
   * @param faults at least one, in the order of the file
   */
  record Faulty(List<ConfigurationFault> faults) implements ConfigurationReading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
