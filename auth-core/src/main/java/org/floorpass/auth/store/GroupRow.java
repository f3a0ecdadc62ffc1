package org.floorpass.auth.store;

import org.floorpass.auth.id.GroupId;

/** A group of workers. */
public record GroupRow(GroupId groupId, String name, String nameFolded, long rowVersion) {}
