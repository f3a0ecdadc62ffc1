package org.floorpass.kiosk.signin;

/**
 * Tells two badges apart without holding either: a keyed hash under a key that dies with the
 * process. Equal marks are the same badge.
 *
 * @param high first half of the hash
 * @param low second half
 */
public record Mark(long high, long low) {
  @Override
  public String toString() {
    return "Mark[*]";
  }
}
