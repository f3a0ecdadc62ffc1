package org.floorpass.auth.store;

import org.floorpass.auth.id.UnitId;
import org.floorpass.auth.id.WorkerId;

/** One worker in one unit. */
public record UnitMemberRow(UnitId unitId, WorkerId workerId) {}
