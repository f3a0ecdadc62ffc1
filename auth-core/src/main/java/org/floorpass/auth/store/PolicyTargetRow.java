package org.floorpass.auth.store;

import org.floorpass.auth.policy.TargetType;

/** One include or exclude target of a policy. */
public record PolicyTargetRow(
    String policyId,
    boolean excluded,
    TargetType targetType,
    String targetId,
    boolean registrationRequired,
    int position) {
  /** A target stands once in each list. */
  public record Key(String policyId, boolean excluded, TargetType targetType, String targetId) {}
}
