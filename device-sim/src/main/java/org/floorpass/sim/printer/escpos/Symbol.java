package org.floorpass.sim.printer.escpos;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The QR symbol as GS ( k sets it up: functions 165, 167, 169, 180 and 181. */
final class Symbol {
  /** What became of a function. */
  enum Outcome {
    STORED,
    PRINT,
    REFUSED
  }

  private static final int QR = 49; // cn
  private int cell = 3;
  private char level = 'L';
  private byte[] data = new byte[0];

  int cell() {
    return cell;
  }

  char level() {
    return level;
  }

  String text() {
    return new String(data, StandardCharsets.UTF_8);
  }

  /** {@code cn fn ...}. */
  Outcome function(byte[] values) {
    if (values.length < 3 || values[0] != QR) {
      return Outcome.REFUSED;
    }
    return switch (values[1]) {
      case 65 -> values[2] == 49 || values[2] == 50 ? Outcome.STORED : Outcome.REFUSED;
      case 67 -> {
        cell = Math.clamp(values[2], 1, 16);
        yield cell == values[2] ? Outcome.STORED : Outcome.REFUSED;
      }
      case 69 -> {
        int index = values[2] - 48;
        if (index < 0 || index > 3) {
          yield Outcome.REFUSED;
        }
        level = "LMQH".charAt(index);
        yield Outcome.STORED;
      }
      case 80 -> {
        data = Arrays.copyOfRange(values, 3, values.length);
        yield values[2] == 48 && data.length > 0 ? Outcome.STORED : Outcome.REFUSED;
      }
      case 81 -> values[2] == 48 && data.length > 0 ? Outcome.PRINT : Outcome.REFUSED;
      default -> Outcome.REFUSED;
    };
  }
}
