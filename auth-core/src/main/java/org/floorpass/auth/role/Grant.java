package org.floorpass.auth.role;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.floorpass.auth.id.GrantId;
import org.floorpass.auth.id.UnitId;

/**
 * One role of one person.
 *
 * @param principal a worker's or administrator's UUID
 * @param unit the scope of a frontline manager
 */
public record Grant(
    GrantId id, UUID principal, Role role, Optional<UnitId> unit, Instant created) {}
