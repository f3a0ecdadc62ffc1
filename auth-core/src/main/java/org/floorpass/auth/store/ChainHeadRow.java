package org.floorpass.auth.store;

import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.NodeId;

/** The head of an audit chain, read and raised inside the transaction of each record. */
public record ChainHeadRow(
    NodeId nodeId, int nodeEpoch, long sequence, Bytes hash, long checkpointed) {}
