package org.floorpass.sim.scanner;

import java.nio.charset.StandardCharsets;

/**
 * What a serial hand scanner sends when its trigger is pulled over a code.
 *
 * @param prefix before the text, often empty; some are set up with an AIM symbology id like {@code
 *     ]Q1}
 * @param terminator after the text; CR is the default of Honeywell, Zebra and Datalogic
 */
public record HandScanner(String prefix, String terminator) {
  /** No code holds more: version 40 in numeric mode. */
  public static final int MAXIMUM_TEXT = 7_089;

  /** As delivered: no prefix, CR behind. */
  public static HandScanner asDelivered() {
    return new HandScanner("", "\r");
  }

  /**
   * The bytes on the line.
   *
   * @throws IllegalArgumentException when no code could hold the text
   */
  public byte[] read(String text) {
    if (text.isEmpty() || text.length() > MAXIMUM_TEXT) {
      throw new IllegalArgumentException("a code holds 1 to " + MAXIMUM_TEXT + " characters");
    }
    return (prefix + text + terminator).getBytes(StandardCharsets.UTF_8);
  }
}
