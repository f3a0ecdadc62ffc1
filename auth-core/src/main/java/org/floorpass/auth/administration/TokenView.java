package org.floorpass.auth.administration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.floorpass.auth.id.TokenId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.role.Role;

/**
 * An API token as lists show it.
 *
 * @param label free text of whoever made it
 * @param worker present for a delegated token
 * @param revoked when it was revoked
 */
public record TokenView(
    TokenId id,
    String label,
    Set<Role> roles,
    Optional<WorkerId> worker,
    Instant created,
    Instant expiry,
    Optional<Instant> revoked) {}
