package org.floorpass.auth.store;

import java.time.Instant;
import java.util.UUID;
import org.floorpass.auth.id.NodeId;

/** A deleted row: wins over any older copy that comes back. */
public record TombstoneRow(String tableName, UUID rowId, Instant deleted, NodeId deletedByNode) {
  /** What was deleted. */
  public record Key(String tableName, UUID rowId) {}
}
