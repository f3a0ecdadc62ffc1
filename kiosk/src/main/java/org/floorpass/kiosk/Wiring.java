package org.floorpass.kiosk;

/** The only composition root: real clocks, real randomness, real devices. */
public final class Wiring {
  private Wiring() {}

  /** Runs one command. */
  public static void main(String[] arguments) {}
}
