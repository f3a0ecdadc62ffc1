package org.floorpass.auth.directory;

import java.util.Optional;
import java.util.Set;
import org.floorpass.auth.id.GroupId;
import org.floorpass.auth.id.RuleId;
import org.floorpass.auth.id.TerminalId;

/**
 * A rule about where workers may sign in.
 *
 * @param group whom it binds; everybody when empty
 * @param onlyAt the terminals that they are kept to; anywhere when empty
 */
public record AccessRule(
    RuleId id,
    String name,
    Optional<GroupId> group,
    boolean demandsShared,
    boolean demandsCompliant,
    Set<TerminalId> onlyAt) {
  public AccessRule {
    onlyAt = Set.copyOf(onlyAt);
  }
}
