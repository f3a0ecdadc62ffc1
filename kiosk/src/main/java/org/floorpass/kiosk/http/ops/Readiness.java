package org.floorpass.kiosk.http.ops;

import java.util.List;
import java.util.Optional;

/** Where the operations surface learns how the parts are. Called on any thread; does not block. */
@FunctionalInterface
public interface Readiness {
  /** Every part, in a steady order. */
  List<Part> parts();

  /**
   * One device, store or other part.
   *
   * @param name such as {@code camera-1} or {@code store}
   * @param kind such as {@code camera}, {@code printer} or {@code store}
   * @param state how it is
   * @param reason one sentence, present unless it is up
   */
  record Part(String name, String kind, State state, Optional<String> reason) {
    /** A part without trouble. */
    public static Part up(String name, String kind) {
      return new Part(name, kind, State.UP, Optional.empty());
    }
  }

  /** How a part is. */
  enum State {
    /** As it should be. */
    UP,
    /** The appliance goes on without it: another reader, a printer out of labels. */
    DEGRADED,
    /** The appliance can't do its work without it. */
    DOWN
  }
}
