package org.floorpass.auth.store;

import java.util.Optional;
import org.floorpass.auth.id.GroupId;
import org.floorpass.auth.id.RuleId;

/**
 * A rule about where workers may sign in.
 *
 * @param groupId whom it binds; everybody when empty
 */
public record AccessRuleRow(
    RuleId ruleId,
    String name,
    Optional<GroupId> groupId,
    boolean demandsShared,
    boolean demandsCompliant,
    long rowVersion) {}
