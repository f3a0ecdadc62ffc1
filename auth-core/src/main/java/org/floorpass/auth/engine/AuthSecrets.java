package org.floorpass.auth.engine;

import java.util.List;
import org.floorpass.auth.audit.CheckpointKey;
import org.floorpass.auth.pin.Pepper;

/**
 * Keys that come from outside the database.
 *
 * @param peppers the first is used for new verifiers, all for old ones; may be empty
 * @param checkpointKey signs audit checkpoints
 */
public record AuthSecrets(List<Pepper> peppers, CheckpointKey checkpointKey) {
  public AuthSecrets {
    peppers = List.copyOf(peppers);
  }
}
