package org.floorpass.auth.store;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.id.BootId;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.MethodId;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.PinId;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.WorkerId;

/**
 * A badge code. Revoking clears public key and envelope; the row stays as a tombstone.
 *
 * @param credentialId the key that the badge's secret leads to; never exported
 * @param issuedMonotonicMicros with the boot, bounds temporary codes while the clock is not trusted
 * @param suspended came back by a restore and waits for a supervisor
 */
public record CodeRow(
    CodeId codeId,
    Bytes credentialId,
    CodeKind kind,
    MethodId methodId,
    WorkerId workerId,
    PinId pinId,
    Optional<Bytes> publicKey,
    Optional<Bytes> envelope,
    Instant created,
    Instant start,
    Instant expiry,
    boolean needsProof,
    Optional<Instant> provenAt,
    Optional<NodeId> proofNodeId,
    NodeId issuedByNode,
    BootId issuedBootId,
    long issuedMonotonicMicros,
    Optional<Instant> revokedAt,
    Optional<Pseudonym> revokedByActor,
    Optional<RevokeReason> revokeReason,
    boolean suspended,
    long rowVersion) {

  /** Whether the code still counts as the one code of its kind. */
  public boolean live() {
    return revokedAt.isEmpty();
  }

  /** The same code under another PIN setting. */
  public CodeRow sealedAnew(PinId pin, Bytes newEnvelope) {
    return new CodeRow(
        codeId,
        credentialId,
        kind,
        methodId,
        workerId,
        pin,
        publicKey,
        Optional.of(newEnvelope),
        created,
        start,
        expiry,
        needsProof,
        provenAt,
        proofNodeId,
        issuedByNode,
        issuedBootId,
        issuedMonotonicMicros,
        revokedAt,
        revokedByActor,
        revokeReason,
        suspended,
        rowVersion + 1);
  }

  /** The same code with another end. */
  public CodeRow endingAt(Instant newExpiry) {
    return new CodeRow(
        codeId,
        credentialId,
        kind,
        methodId,
        workerId,
        pinId,
        publicKey,
        envelope,
        created,
        start,
        newExpiry,
        needsProof,
        provenAt,
        proofNodeId,
        issuedByNode,
        issuedBootId,
        issuedMonotonicMicros,
        revokedAt,
        revokedByActor,
        revokeReason,
        suspended,
        rowVersion + 1);
  }

  /** The same code, read back. */
  public CodeRow proven(Instant at, NodeId by) {
    return new CodeRow(
        codeId,
        credentialId,
        kind,
        methodId,
        workerId,
        pinId,
        publicKey,
        envelope,
        created,
        start,
        expiry,
        needsProof,
        Optional.of(at),
        Optional.of(by),
        issuedByNode,
        issuedBootId,
        issuedMonotonicMicros,
        revokedAt,
        revokedByActor,
        revokeReason,
        suspended,
        rowVersion + 1);
  }

  /** The tombstone: no key, no envelope. */
  public CodeRow revoked(Instant at, Optional<Pseudonym> actor, RevokeReason reason) {
    return new CodeRow(
        codeId,
        credentialId,
        kind,
        methodId,
        workerId,
        pinId,
        Optional.empty(),
        Optional.empty(),
        created,
        start,
        expiry,
        needsProof,
        provenAt,
        proofNodeId,
        issuedByNode,
        issuedBootId,
        issuedMonotonicMicros,
        Optional.of(at),
        actor,
        Optional.of(reason),
        suspended,
        rowVersion + 1);
  }

  /** The same code, suspended or released. */
  public CodeRow suspended(boolean now) {
    return new CodeRow(
        codeId,
        credentialId,
        kind,
        methodId,
        workerId,
        pinId,
        publicKey,
        envelope,
        created,
        start,
        expiry,
        needsProof,
        provenAt,
        proofNodeId,
        issuedByNode,
        issuedBootId,
        issuedMonotonicMicros,
        revokedAt,
        revokedByActor,
        revokeReason,
        now,
        rowVersion + 1);
  }
}
