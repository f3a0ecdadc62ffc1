package org.floorpass.auth.administration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.floorpass.auth.id.AdministratorId;
import org.floorpass.auth.role.Role;

/**
 * An administrator's account as lists show it.
 *
 * @param disabled when it was ended
 */
public record AdministratorView(
    AdministratorId id,
    String name,
    Set<Role> roles,
    Instant created,
    Optional<Instant> disabled) {}
