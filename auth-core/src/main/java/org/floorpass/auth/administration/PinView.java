package org.floorpass.auth.administration;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.signin.Lock;

/**
 * A PIN as it may be shown; never its digits.
 *
 * @param created when the method got its first PIN
 * @param updated when the present PIN was set
 * @param mustChange a temporary PIN, to be changed at the next sign-in
 * @param temporaryUntil when a temporary PIN stops working
 * @param lock present while no attempt is taken
 */
public record PinView(
    Instant created,
    Instant updated,
    boolean mustChange,
    Optional<Instant> temporaryUntil,
    Optional<Lock> lock) {}
