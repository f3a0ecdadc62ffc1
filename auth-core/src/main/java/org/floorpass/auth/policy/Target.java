package org.floorpass.auth.policy;

/**
 * One include or exclude target of the policy (the model's authenticationMethodTarget).
 *
 * @param type user or group
 * @param id a worker's or group's UUID in lower case, or {@link #ALL_USERS}
 * @param registrationRequired kept and returned, has no effect here
 */
public record Target(TargetType type, String id, boolean registrationRequired) {
  /** The group that means everyone (the model, P3). */
  public static final String ALL_USERS = "all_users";

  /** Everyone, as in the model's default. */
  public static Target everyone() {
    return new Target(TargetType.GROUP, ALL_USERS, false);
  }
}
