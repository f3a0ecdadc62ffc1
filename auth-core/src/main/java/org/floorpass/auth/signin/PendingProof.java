package org.floorpass.auth.signin;

import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.TerminalId;

/** A badge that was read and waits for its proof; only recognition makes one. Immutable. */
public final class PendingProof {
  private final CodeId codeId;
  private final TerminalId terminal;

  PendingProof(CodeId codeId, TerminalId terminal) {
    this.codeId = codeId;
    this.terminal = terminal;
  }

  /** The code that was read. */
  public CodeId codeId() {
    return codeId;
  }

  /** Where it was read. */
  public TerminalId terminal() {
    return terminal;
  }

  @Override
  public String toString() {
    return "PendingProof[" + codeId + "]";
  }
}
