package org.floorpass.auth.role;

/** Which door a request came in by; stands in every audit record. */
public enum Source {
  FACE("face"),
  STATION("station"),
  GRAPH("graph"),
  COMMAND_LINE("cli"),
  /** The core itself: start, checkpoint, expiry. */
  CORE("core");

  private final String code;

  Source(String code) {
    this.code = code;
  }

  /** The word in audit records. */
  public String code() {
    return code;
  }
}
