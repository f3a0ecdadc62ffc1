package org.floorpass.auth.store;

/** The authentication policy without its targets. */
public record PolicyRow(
    String policyId, boolean enabled, int pinLength, int standardLifetimeDays, long rowVersion) {}
