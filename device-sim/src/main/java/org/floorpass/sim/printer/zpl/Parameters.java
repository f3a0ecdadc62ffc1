package org.floorpass.sim.printer.zpl;

import java.util.List;

/** Comma-separated parameters; what is missing or not a number takes the default. */
record Parameters(List<String> values) {
  static Parameters of(String text) {
    return new Parameters(List.of(text.split(",", -1)));
  }

  String text(int index, String otherwise) {
    if (index >= values.size()) {
      return otherwise;
    }
    String value = values.get(index).strip();
    return value.isEmpty() ? otherwise : value;
  }

  char letter(int index, char otherwise) {
    String value = text(index, "");
    return value.isEmpty() ? otherwise : Character.toUpperCase(value.charAt(0));
  }

  int integer(int index, int otherwise) {
    String value = text(index, "");
    if (!value.matches("-?[0-9]{1,7}")) {
      return otherwise;
    }
    return Integer.parseInt(value);
  }
}
