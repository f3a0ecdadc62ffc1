package org.floorpass.auth.signin;

import java.time.Instant;
import org.floorpass.auth.id.CodeId;

/** What a proof scan did. */
public sealed interface ProofOutcome {
  /**
   * The badge works.
   *
   * @param activeFrom the later of its start and now
   */
  record Proven(CodeId codeId, Instant activeFrom) implements ProofOutcome {}

  /** It had been proven before; nothing changed. */
  record AlreadyProven(CodeId codeId) implements ProofOutcome {}

  /** The code ended meanwhile (revoked, voided, expired). */
  record NoLongerPending(CodeId codeId) implements ProofOutcome {}
}
