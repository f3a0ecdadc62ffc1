package org.floorpass.sim.printer.zpl;

/**
 * Hexadecimal graphics with the alternative compression scheme: G to Y repeat the next digit 1 to
 * 19 times, g to z 20 to 400 times (they add up), a comma fills the row with zeros, an exclamation
 * mark with ones, a colon repeats the row above.
 */
final class Hexadecimal {
  private final byte[] digits;
  private final int perRow;
  private int length;

  private Hexadecimal(int total, int bytesPerRow) {
    this.digits = new byte[total * 2];
    this.perRow = bytesPerRow * 2;
  }

  static byte[] unpack(String text, int total, int bytesPerRow) throws Graphic.Refused {
    Hexadecimal rows = new Hexadecimal(total, bytesPerRow);
    int repeat = 0;
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      if (next >= 'G' && next <= 'Y') {
        repeat += next - 'G' + 1;
      } else if (next >= 'g' && next <= 'z') {
        repeat += (next - 'g' + 1) * 20;
      } else if (next > ' ') {
        rows.digit(next, repeat);
        repeat = 0;
      }
    }
    if (rows.length != rows.digits.length || repeat != 0) {
      throw new Graphic.Refused(
          "hexadecimal graphic: " + rows.length / 2.0 + " bytes instead of " + total);
    }
    return rows.bytes();
  }

  private void digit(char next, int repeat) throws Graphic.Refused {
    switch (next) {
      case ',' -> fill((byte) 0, restOfRow());
      case '!' -> fill((byte) 15, restOfRow());
      case ':' -> repeatRow();
      default -> {
        int value = Character.digit(next, 16);
        if (value < 0 || next > 'f') {
          throw new Graphic.Refused("hexadecimal graphic: character " + (int) next);
        }
        fill((byte) value, Math.max(1, repeat));
      }
    }
  }

  private int restOfRow() {
    return perRow - length % perRow;
  }

  private void repeatRow() throws Graphic.Refused {
    if (length % perRow != 0) {
      throw new Graphic.Refused("hexadecimal graphic: a colon inside a row");
    }
    for (int index = 0; index < perRow; index++) {
      fill(length < perRow ? 0 : digits[length - perRow], 1);
    }
  }

  private void fill(byte value, int count) throws Graphic.Refused {
    if (count > digits.length - length) {
      throw new Graphic.Refused("hexadecimal graphic: more data than announced");
    }
    for (int index = 0; index < count; index++) {
      digits[length++] = value;
    }
  }

  private byte[] bytes() {
    byte[] bytes = new byte[digits.length / 2];
    for (int index = 0; index < bytes.length; index++) {
      bytes[index] = (byte) (digits[2 * index] << 4 | digits[2 * index + 1]);
    }
    return bytes;
  }
}
