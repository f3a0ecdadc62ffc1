package org.floorpass.auth.store;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.PinId;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.UnlockId;

/**
 * An unlock by a supervisor; rows only accumulate.
 *
 * @param failedTotal attempts over all nodes at that moment
 * @param clearedTotal cleared attempts over all nodes at that moment
 */
public record UnlockRow(
    UnlockId unlockId,
    PinId pinId,
    NodeId nodeId,
    int nodeEpoch,
    Instant at,
    Optional<Pseudonym> actor,
    long failedTotal,
    long clearedTotal) {}
