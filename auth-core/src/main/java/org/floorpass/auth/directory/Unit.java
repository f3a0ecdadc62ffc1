package org.floorpass.auth.directory;

import org.floorpass.auth.id.UnitId;

/**
 * An administrative unit; units are not nested.
 *
 * @param name unique whatever the case
 */
public record Unit(UnitId id, String name) {}
