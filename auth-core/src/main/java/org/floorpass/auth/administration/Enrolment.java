package org.floorpass.auth.administration;

import java.util.Optional;
import org.floorpass.auth.credential.IssuedCode;
import org.floorpass.auth.pin.IssuedPin;

/**
 * A code with what came with it, handed out once. Closing zeroes code and PIN. Confined to one
 * thread at a time.
 */
public final class Enrolment implements AutoCloseable {
  private final MethodView method;
  private final IssuedCode code;
  private final Optional<IssuedPin> temporaryPin;

  Enrolment(MethodView method, IssuedCode code, Optional<IssuedPin> temporaryPin) {
    this.method = method;
    this.code = code;
    this.temporaryPin = temporaryPin;
  }

  /** The method as it stands after the call. */
  public MethodView method() {
    return method;
  }

  /** The new code. */
  public IssuedCode code() {
    return code;
  }

  /** The generated PIN; empty when the PIN was given by the caller or stays as it was. */
  public Optional<IssuedPin> temporaryPin() {
    return temporaryPin;
  }

  @Override
  public void close() {
    code.close();
    temporaryPin.ifPresent(IssuedPin::close);
  }

  @Override
  public String toString() {
    return "Enrolment[" + code.codeId() + "]";
  }
}
