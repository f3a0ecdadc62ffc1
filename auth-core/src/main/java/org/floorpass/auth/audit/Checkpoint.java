package org.floorpass.auth.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.InstallationId;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.UuidBytes;

/**
 * A signed head of a chain: once it is exported, nothing before it can be changed, cut or rewritten
 * unseen, not even with the signing key.
 *
 * @param sequence of the record whose hash is the head
 * @param keyId names the key that signed
 * @param signature Ed25519, 64 bytes
 */
public record Checkpoint(
    InstallationId installation,
    NodeId node,
    int nodeEpoch,
    long sequence,
    Bytes head,
    Instant at,
    Bytes keyId,
    Bytes signature) {
  private static final byte[] LABEL =
      "floorpass/checkpoint/1\0".getBytes(StandardCharsets.US_ASCII);

  /** Signs a head. */
  public static Checkpoint sign(
      ChainOrigin origin, long sequence, Bytes head, Instant at, CheckpointKey key) {
    Bytes keyId = key.publicKey().keyId();
    byte[] message =
        message(
            origin.installation(), origin.node(), origin.nodeEpoch(), sequence, head, at, keyId);
    return new Checkpoint(
        origin.installation(),
        origin.node(),
        origin.nodeEpoch(),
        sequence,
        head,
        at,
        keyId,
        key.sign(message));
  }

  /** Whether the signature is of this key over exactly these values. */
  public boolean verifies(CheckpointPublicKey key) {
    return key.keyId().equals(keyId)
        && signature.length() == 64
        && key.verifies(
            message(installation, node, nodeEpoch, sequence, head, at, keyId), signature);
  }

  private static byte[] message(
      InstallationId installation,
      NodeId node,
      int nodeEpoch,
      long sequence,
      Bytes head,
      Instant at,
      Bytes keyId) {
    return ByteBuffer.allocate(LABEL.length + 16 + 16 + 4 + 8 + 32 + 8 + 16)
        .put(LABEL)
        .put(UuidBytes.of(installation.value()))
        .put(UuidBytes.of(node.value()))
        .putInt(nodeEpoch)
        .putLong(sequence)
        .put(head.toArray())
        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
        .put(keyId.toArray())
        .array();
  }
}
