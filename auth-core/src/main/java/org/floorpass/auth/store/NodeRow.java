package org.floorpass.auth.store;

import java.time.Instant;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.InstallationId;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.SiteId;

/**
 * One epoch of this store file: a restore or a cloning begins the next, so that numbers are never
 * used twice.
 *
 * @param previousHead head of the epoch before, or 32 zero bytes
 * @param current whether this epoch is the one being written
 */
public record NodeRow(
    NodeId nodeId,
    int nodeEpoch,
    InstallationId installationId,
    SiteId siteId,
    Bytes previousHead,
    Instant created,
    boolean current) {
  /** Node and epoch together key every counter and chain. */
  public record Key(NodeId nodeId, int nodeEpoch) {}
}
