package org.floorpass.auth.administration;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.id.MethodId;
import org.floorpass.auth.id.WorkerId;

/**
 * A worker's method.
 *
 * @param standard the standard code that was not deleted, live or expired
 * @param temporary the temporary code that was not deleted, live or expired
 * @param usability whether it signs in now, and if not, why
 */
public record MethodView(
    MethodId id,
    WorkerId worker,
    Instant created,
    Optional<CodeView> standard,
    Optional<CodeView> temporary,
    PinView pin,
    Usability usability) {
  /** Whether a method signs in at the instant of the call (the model, E16). */
  public enum Usability {
    USABLE,
    DISABLED_BY_POLICY,
    NO_ACTIVE_CODE,
    NOT_YET_VALID,
    TEMPORARY_PIN_EXPIRED,
    LOCKED
  }
}
