package org.floorpass.sim.bench;

import java.io.IOException;

/** Somebody else listens on a port that the bench wants. */
public final class PortTaken extends IOException {
  private static final long serialVersionUID = 1L;

  PortTaken(String what, int port, IOException cause) {
    super(
        "Port " + port + " for the " + what + " is taken; name another one or 0 for any free port.",
        cause);
  }
}
