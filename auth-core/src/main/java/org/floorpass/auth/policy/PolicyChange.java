package org.floorpass.auth.policy;

import java.util.List;
import java.util.Optional;

/**
 * A partial change of the policy; what is empty stays as it is.
 *
 * @param pinLength digits
 * @param standardLifetimeDays days
 */
public record PolicyChange(
    Optional<Boolean> enabled,
    Optional<Integer> pinLength,
    Optional<Integer> standardLifetimeDays,
    Optional<List<Target>> includeTargets,
    Optional<List<Target>> excludeTargets) {
  /** A change of the state alone. */
  public static PolicyChange enabled(boolean enabled) {
    return new PolicyChange(
        Optional.of(enabled),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
