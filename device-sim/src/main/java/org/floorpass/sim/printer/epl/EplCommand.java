package org.floorpass.sim.printer.epl;

import java.util.List;

/** The names of the commands that the model knows. Names are case sensitive. */
final class EplCommand {
  /** Longer names first, so that the first that fits is the right one. */
  private static final List<String> NAMES =
      List.of(
          "^ee", "EPL2", "LO", "LW", "LE", "ZT", "ZB", "US", "UN", "UQ", "^@", "JF", "JB", "rN",
          "rY", "oH", "oM", "oR", "oE", "oB", "N", "q", "Q", "R", "A", "b", "X", "P", "S", "D", "O",
          "I", "Y", "M", "f", "W", ";");

  private EplCommand() {}

  /** The command's name, empty when the model does not know it. */
  static String nameOf(String line) {
    for (String name : NAMES) {
      boolean alone = !takesParameters(name);
      if (alone ? line.strip().equals(name) : line.startsWith(name)) {
        return name;
      }
    }
    return "";
  }

  /** A line for people: short, without control characters. */
  static String shortened(String line) {
    String plain = line.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 40 ? plain.substring(0, 40) + "..." : plain;
  }

  private static boolean takesParameters(String name) {
    return switch (name) {
      case "^ee", "EPL2", "ZT", "ZB", "US", "UN", "UQ", "^@", "JF", "JB", "rN", "rY", "oH", "N" ->
          false;
      default -> true;
    };
  }
}
