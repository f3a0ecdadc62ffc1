package org.floorpass.auth.signin;

import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.MethodId;
import org.floorpass.auth.id.PinId;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.id.WorkerId;

/**
 * A recognised badge with the opened user key. Only {@link SignInProtocol} makes one, so nothing
 * can pair one person's badge with another person's PIN. Confined to one thread at a time; {@link
 * #close()} zeroes the key.
 */
public final class Known implements AutoCloseable {
  private final CodeId codeId;
  private final CodeKind kind;
  private final MethodId methodId;
  private final PinId pinId;
  private final WorkerId workerId;
  private final String language;
  private final TerminalId terminal;
  private final SecretBytes userKey;

  Known(
      CodeId codeId,
      CodeKind kind,
      MethodId methodId,
      PinId pinId,
      WorkerId workerId,
      String language,
      TerminalId terminal,
      SecretBytes userKey) {
    this.codeId = codeId;
    this.kind = kind;
    this.methodId = methodId;
    this.pinId = pinId;
    this.workerId = workerId;
    this.language = language;
    this.terminal = terminal;
    this.userKey = userKey;
  }

  /** The code that was shown. */
  public CodeId codeId() {
    return codeId;
  }

  /** Standard or temporary. */
  public CodeKind kind() {
    return kind;
  }

  /** The worker; not to be named on screen before the PIN. */
  public WorkerId workerId() {
    return workerId;
  }

  /** BCP 47 tag to switch the screen to right after the scan; may be empty. */
  public String language() {
    return language;
  }

  /** The terminal that recognised the badge; the sign-in happens there. */
  public TerminalId terminal() {
    return terminal;
  }

  /** A copy with a life of its own, for a ticket or a session. */
  Known copy() {
    return new Known(codeId, kind, methodId, pinId, workerId, language, terminal, userKey.copy());
  }

  /** The same badge under a PIN that was just set, with its new user key. */
  Known under(PinId pin, SecretBytes newUserKey) {
    return new Known(codeId, kind, methodId, pin, workerId, language, terminal, newUserKey.copy());
  }

  MethodId methodId() {
    return methodId;
  }

  PinId pinId() {
    return pinId;
  }

  SecretBytes userKey() {
    return userKey;
  }

  @Override
  public void close() {
    userKey.close();
  }

  @Override
  public String toString() {
    return "Known[" + codeId + "]";
  }
}
