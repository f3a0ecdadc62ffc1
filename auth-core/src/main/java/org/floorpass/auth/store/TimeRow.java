package org.floorpass.auth.store;

import java.time.Instant;
import org.floorpass.auth.id.BootId;
import org.floorpass.auth.id.NodeId;

/**
 * The time floor of a node: trusted time never falls below it.
 *
 * @param floor as of {@code monotonicMicros} in that boot
 */
public record TimeRow(NodeId nodeId, Instant floor, BootId bootId, long monotonicMicros) {}
