package org.floorpass.kiosk.http.graph;

import org.floorpass.auth.administration.CodeOrder;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.kiosk.http.api.BodyReader;

/** Reads {@code qrCode} bodies. */
final class CodeBodies {
  /** A code issued through Graph is active from its start (credentials, section 1). */
  static final ProofDemand CALLER_HAS_THE_IMAGE = ProofDemand.NONE;

  private CodeBodies() {}

  static CodeOrder order(BodyReader body, CodeKind kind) {
    return new CodeOrder(
        kind, body.time("startDateTime"), body.time("expireDateTime"), CALLER_HAS_THE_IMAGE);
  }
}
