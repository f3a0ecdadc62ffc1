package org.floorpass.auth.administration;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.WorkerId;

/**
 * A code as it may be shown; never its digits.
 *
 * @param state at the instant of the call
 * @param expiry valid until just before
 * @param lastUsed last successful sign-in with it
 * @param revokedReason present when the state is REVOKED
 */
public record CodeView(
    CodeId codeId,
    WorkerId worker,
    CodeKind kind,
    CodeState state,
    Instant created,
    Instant start,
    Instant expiry,
    Optional<Instant> lastUsed,
    Optional<RevokeReason> revokedReason) {}
