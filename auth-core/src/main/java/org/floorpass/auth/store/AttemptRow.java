package org.floorpass.auth.store;

import java.time.Instant;
import org.floorpass.auth.id.BootId;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.PinId;

/**
 * Attempts on one PIN at one node: counters that only grow, merged by maximum.
 *
 * @param failed attempts begun; raised before the comparison
 * @param cleared raised by a success to what {@code failed} was when that attempt began
 * @param waitSeconds before the next attempt, from {@code waitStartMicros} (monotonic) on in that
 *     boot
 */
public record AttemptRow(
    PinId pinId,
    NodeId nodeId,
    int nodeEpoch,
    long failed,
    long cleared,
    Instant lastAt,
    long waitSeconds,
    long waitStartMicros,
    BootId waitBootId,
    String terminal) {
  /** One row per PIN and node epoch. */
  public record Key(PinId pinId, NodeId nodeId, int nodeEpoch) {}
}
