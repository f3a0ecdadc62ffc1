package org.floorpass.auth.store;

import java.time.Instant;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.NodeId;

/** The successful sign-ins with a code at one node; only grows. */
public record CodeUseRow(
    CodeId codeId, NodeId nodeId, int nodeEpoch, long uses, Instant lastUsed, String terminal) {
  /** One row per code and node epoch. */
  public record Key(CodeId codeId, NodeId nodeId, int nodeEpoch) {}
}
