package org.floorpass.auth.store;

import java.time.Instant;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.NodeId;

/** A signed head of the chain. */
public record CheckpointRow(
    NodeId nodeId,
    int nodeEpoch,
    long sequence,
    Instant at,
    Bytes head,
    Bytes keyId,
    Bytes signature) {}
