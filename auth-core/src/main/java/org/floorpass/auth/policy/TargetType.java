package org.floorpass.auth.policy;

/** What a policy target names. */
public enum TargetType {
  USER,
  GROUP
}
