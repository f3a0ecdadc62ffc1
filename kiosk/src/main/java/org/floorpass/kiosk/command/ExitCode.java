package org.floorpass.kiosk.command;

/** What the process answers to a script. */
public final class ExitCode {
  /** Done. */
  public static final int DONE = 0;

  /** Tried and failed, or a wrong verdict. */
  public static final int FAILED = 1;

  /** Refused by a check, such as the print-size check. */
  public static final int REFUSED = 2;

  /** The command line itself is wrong (EX_USAGE of sysexits.h). */
  public static final int USAGE = 64;

  /** The configuration is missing or wrong (EX_CONFIG of sysexits.h). */
  public static final int CONFIGURATION = 78;

  private ExitCode() {}
}
