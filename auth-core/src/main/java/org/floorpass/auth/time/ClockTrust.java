package org.floorpass.auth.time;

/** How far the time of a moment is to be trusted. */
public enum ClockTrust {
  /** The wall clock was synchronised since boot and agrees with the floor. */
  SYNCHRONISED("synchronised"),
  /** Not synchronised since boot: the wall clock where it is ahead of the floor, else the floor. */
  UNSYNCHRONISED("unsynchronised"),
  /** The wall clock is behind the floor: the floor and monotonic time decide. */
  BEHIND("behind"),
  /** The wall clock is more than 24 hours ahead: held until an administrator confirms. */
  HELD("held");

  private final String code;

  ClockTrust(String code) {
    this.code = code;
  }

  /** The word in audit records. */
  public String code() {
    return code;
  }
}
