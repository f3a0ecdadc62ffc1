package org.floorpass.sim.printer.zpl;

import java.nio.charset.StandardCharsets;

/**
 * One command of the stream.
 *
 * @param prefix {@code '^'} format command or {@code '~'} control command
 * @param name two characters, upper case
 * @param parameters the bytes up to the next command, CR and LF removed
 */
record Command(char prefix, String name, byte[] parameters) {
  /** Parameters as Latin-1, one character a byte. */
  String text() {
    return new String(parameters, StandardCharsets.ISO_8859_1);
  }
}
