package org.floorpass.auth.store;

import org.floorpass.auth.id.UnitId;

/** An administrative unit. */
public record UnitRow(UnitId unitId, String name, String nameFolded, long rowVersion) {}
