package org.floorpass.auth.store;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.Pseudonym;

/** One audit record: its canonical bytes, and beside them what it is looked up by. */
public record AuditRow(
    NodeId nodeId,
    int nodeEpoch,
    long sequence,
    Instant at,
    String type,
    Optional<Pseudonym> subject,
    Bytes canonical,
    Bytes hash) {
  /** The record's place. */
  public record Key(NodeId nodeId, int nodeEpoch, long sequence) {}
}
