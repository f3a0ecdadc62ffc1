package org.floorpass.auth.directory;

import org.floorpass.auth.id.GroupId;

/**
 * A group of workers.
 *
 * @param name unique whatever the case
 */
public record Group(GroupId id, String name) {}
