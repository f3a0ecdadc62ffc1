package org.floorpass.kiosk.scan;

/**
 * The stable name of a device, as the configuration gives it ({@code camera-1}): on screens, in
 * health and in the journal.
 *
 * @param text the name, neither empty nor longer than {@link #MAX_LENGTH} characters
 */
public record DeviceId(String text) {
  /** Fits a line of the status page; configuration names are far shorter. */
  public static final int MAX_LENGTH = 64;

  /** Checks the length. */
  public DeviceId {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a device name has 1 to " + MAX_LENGTH + " characters");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
