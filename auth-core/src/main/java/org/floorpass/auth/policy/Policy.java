package org.floorpass.auth.policy;

import java.util.List;

/**
 * The authentication policy (the model's qrCodePinAuthenticationMethodConfiguration).
 *
 * @param enabled off by default: neither enrolment nor sign-in
 * @param pinLength digits, 8 to 20; the minimum where a PIN is set
 * @param standardLifetimeDays days, 1 to 395; used when a standard code is issued without an expiry
 * @param includeTargets who may use the method
 * @param excludeTargets who may not, whatever the includes say
 */
public record Policy(
    boolean enabled,
    int pinLength,
    int standardLifetimeDays,
    List<Target> includeTargets,
    List<Target> excludeTargets) {
  public static final int SHORTEST_PIN_LENGTH = 8;
  public static final int LONGEST_PIN_LENGTH = 20;
  public static final int SHORTEST_LIFETIME_DAYS = 1;
  public static final int LONGEST_LIFETIME_DAYS = 395;
  public static final int DEFAULT_LIFETIME_DAYS = 365;

  /** Bounds the work of judging one scan; a site has a handful of groups. */
  public static final int MOST_TARGETS = 500;

  public Policy {
    includeTargets = List.copyOf(includeTargets);
    excludeTargets = List.copyOf(excludeTargets);
  }

  /** The model's defaults: off, 8 digits, 365 days, everyone. */
  public static Policy defaults() {
    return new Policy(
        false, SHORTEST_PIN_LENGTH, DEFAULT_LIFETIME_DAYS, List.of(Target.everyone()), List.of());
  }
}
