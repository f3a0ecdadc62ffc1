package org.floorpass.auth.credential;

import java.nio.ByteBuffer;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.MethodId;
import org.floorpass.auth.id.UuidBytes;
import org.floorpass.auth.id.WorkerId;

/**
 * What an envelope is bound to: 74 bytes of associated data (docs/formats.md). Start and expiry are
 * editable, so they are not in it.
 *
 * @param kind 1 standard, 2 temporary, 3 recovery
 * @param keyName credentialId, or issuerKeyId for a recovery envelope; 16 bytes
 * @param pinGeneration rises with each setting of the PIN
 */
public record EnvelopeContext(
    int kind, Bytes keyName, MethodId method, WorkerId worker, int pinGeneration) {
  private static final int RECOVERY = 3;
  private static final byte[] LABEL = Ascii.labelled("floorpass/envelope/1");

  /** The context of a badge's envelope. */
  public static EnvelopeContext badge(
      CodeKind kind, Bytes credentialId, MethodId method, WorkerId worker, int pinGeneration) {
    return new EnvelopeContext(kind.wire(), credentialId, method, worker, pinGeneration);
  }

  /** The context of a recovery envelope. */
  public static EnvelopeContext recovery(
      IssuerPublicKey issuer, MethodId method, WorkerId worker, int pinGeneration) {
    return new EnvelopeContext(RECOVERY, issuer.keyId(), method, worker, pinGeneration);
  }

  /** HPKE's info string. */
  byte[] info() {
    return Ascii.bytes(
        kind == RECOVERY ? "floorpass/recovery-envelope/1" : "floorpass/badge-envelope/1");
  }

  /** The associated data. */
  byte[] associatedData() {
    return ByteBuffer.allocate(74)
        .put(LABEL)
        .put((byte) kind)
        .put(keyName.toArray())
        .put(UuidBytes.of(method.value()))
        .put(UuidBytes.of(worker.value()))
        .putInt(pinGeneration)
        .array();
  }
}
