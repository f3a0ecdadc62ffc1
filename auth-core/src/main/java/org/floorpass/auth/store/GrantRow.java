package org.floorpass.auth.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.floorpass.auth.id.GrantId;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.UnitId;
import org.floorpass.auth.role.Role;

/**
 * One role of one person.
 *
 * @param principalId a worker's or administrator's UUID
 * @param unitId the scope, for frontline managers
 */
public record GrantRow(
    GrantId grantId,
    UUID principalId,
    Role role,
    Optional<UnitId> unitId,
    Optional<Pseudonym> actor,
    Instant created) {}
