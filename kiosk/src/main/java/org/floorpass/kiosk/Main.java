package org.floorpass.kiosk;

/** Starts the program. */
public final class Main {
  private Main() {}

  /** Runs one command. */
  public static void main(String[] arguments) {}
}
