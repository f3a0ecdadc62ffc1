package org.floorpass.kiosk.command;

import org.floorpass.auth.AuthCore;
import org.floorpass.kiosk.configuration.Configuration;

/** Opens the auth core beside a running kiosk. Implemented by the composition root. */
@FunctionalInterface
public interface CoreAccess {
  /** Opens the store that the configuration names; blocks on the disk. */
  Access open(Configuration configuration);

  /** What came of opening. */
  sealed interface Access {
    /**
     * Open.
     *
     * @param core closed by the receiver
     */
    record Open(AuthCore core) implements Access {}

    /**
     * The store cannot be used.
     *
     * @param sentence what is in the way and what to do
     */
    record Refused(String sentence) implements Access {}
  }
}
