package org.floorpass.auth.store;

import org.floorpass.auth.id.GroupId;
import org.floorpass.auth.id.WorkerId;

/** One membership. */
public record GroupMemberRow(GroupId groupId, WorkerId workerId) {}
