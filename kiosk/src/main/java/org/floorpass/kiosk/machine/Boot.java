package org.floorpass.kiosk.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.floorpass.auth.id.BootId;

/** Facts of the present boot, from the kernel and from systemd. */
public final class Boot {
  /** A random UUID of each boot (Linux, proc(5)). */
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

  /** Exists once the clock was synchronised since boot (systemd-timesyncd.service(8)). */
  private static final Path SYNCHRONISED = Path.of("/run/systemd/timesync/synchronized");

  private Boot() {}

  /**
   * This boot; on a system without the kernel's boot id, each start of the program counts as one.
   */
  public static BootId id(UUID otherwise) {
    try {
      return BootId.parse(Files.readString(BOOT_ID).strip());
    } catch (IOException | IllegalArgumentException unknown) {
      return new BootId(otherwise);
    }
  }

  /** Whether the wall clock was synchronised since boot. */
  public static boolean clockSynchronised() {
    return Files.exists(SYNCHRONISED);
  }
}
