package org.floorpass.auth.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.InstallationId;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.SiteId;
import org.floorpass.auth.id.UuidBytes;

/**
 * Which chain a record belongs to: one per node and epoch.
 *
 * @param nodeEpoch rises at restore and at cloning, so that no number is used twice
 */
public record ChainOrigin(InstallationId installation, SiteId site, NodeId node, int nodeEpoch) {
  /** What stands for the head of the epoch before the first: 32 zero bytes. */
  public static final Bytes NO_HEAD = Bytes.copyOf(new byte[32]);

  private static final byte[] LABEL = "floorpass/audit/1\0".getBytes(StandardCharsets.US_ASCII);

  /** What the first record names as its predecessor (docs/formats.md). */
  public Bytes genesis(Bytes previousEpochHead) {
    byte[] content =
        ByteBuffer.allocate(LABEL.length + 16 + 16 + 4 + 32)
            .put(LABEL)
            .put(UuidBytes.of(installation.value()))
            .put(UuidBytes.of(node.value()))
            .putInt(nodeEpoch)
            .put(previousEpochHead.toArray())
            .array();
    return Hashes.sha256(content);
  }
}
