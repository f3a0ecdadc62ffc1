package org.floorpass.auth.administration;

import java.util.Optional;
import java.util.Set;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.role.Role;

/**
 * What token to make.
 *
 * @param label 1 to 100 characters
 * @param worker present for a delegated token, which may be without roles
 * @param lifetimeDays 1 to {@link #LONGEST_LIFETIME_DAYS}
 */
public record TokenOrder(
    String label, Set<Role> roles, Optional<WorkerId> worker, int lifetimeDays) {
  public static final int LONGEST_LIFETIME_DAYS = 395;
  public static final int DEFAULT_LIFETIME_DAYS = 90;
}
