package org.floorpass.auth.directory;

import java.time.Instant;
import java.util.List;
import org.floorpass.auth.id.TerminalId;

/**
 * A registered terminal.
 *
 * @param shared the model's ProfileType Shared
 * @param faults what the last self-test found; empty means compliant
 * @param tested when that was
 */
public record Terminal(
    TerminalId id, String name, boolean shared, List<String> faults, Instant tested) {
  public Terminal {
    faults = List.copyOf(faults);
  }

  /** Whether the last self-test found no fault. */
  public boolean compliant() {
    return faults.isEmpty();
  }
}
