package org.floorpass.auth.credential;

import java.time.Instant;
import org.floorpass.auth.id.CodeId;

/**
 * A freshly issued code with its digits: handed out once, by the creating call, and never again.
 * The receiver composes its badge or image and closes it, which zeroes the digits. Confined to one
 * thread at a time.
 */
public final class IssuedCode implements AutoCloseable {
  private final CodeId codeId;
  private final CodeKind kind;
  private final Instant start;
  private final Instant expiry;
  private final boolean awaitingProof;
  private final SecretBytes digits;

  /** Takes over the 58 digits. */
  public IssuedCode(
      CodeId codeId,
      CodeKind kind,
      Instant start,
      Instant expiry,
      ProofDemand proof,
      SecretBytes digits) {
    this.codeId = codeId;
    this.kind = kind;
    this.start = start;
    this.expiry = expiry;
    this.awaitingProof = proof == ProofDemand.BY_SCAN;
    this.digits = digits;
  }

  /** The name of the code on screens, in Graph and in the audit. */
  public CodeId codeId() {
    return codeId;
  }

  /** Standard or temporary. */
  public CodeKind kind() {
    return kind;
  }

  /** Valid from here, and not before its proof scan where one is demanded. */
  public Instant start() {
    return start;
  }

  /** Valid until just before this instant. */
  public Instant expiry() {
    return expiry;
  }

  /** Whether the code stays dead until the station reads it back. */
  public boolean awaitingProof() {
    return awaitingProof;
  }

  /**
   * The 58 ASCII digits: the live array, zeroed by {@link #close()}. Throws {@link
   * IllegalStateException} once closed.
   */
  public byte[] digits() {
    return digits.reveal();
  }

  @Override
  public void close() {
    digits.close();
  }

  @Override
  public String toString() {
    return "IssuedCode[" + codeId + ", " + kind + ", **********]";
  }
}
