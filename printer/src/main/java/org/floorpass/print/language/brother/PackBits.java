package org.floorpass.print.language.brother;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.floorpass.print.language.StreamFormatException;

/** TIFF PackBits (TIFF 6.0, section 9): a count, then literal bytes or one repeated byte. Pure. */
final class PackBits {
  private static final int LONGEST = 128;

  private PackBits() {}

  static byte[] packed(byte[] row) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int start = 0; start < row.length; ) {
      int run = run(row, start);
      if (run > 1) {
        packed.write(1 - run);
        packed.write(row[start]);
        start += run;
      } else {
        int end = start + 1;
        while (end < row.length && end - start < LONGEST && run(row, end) < 3) {
          end++;
        }
        packed.write(end - start - 1);
        packed.write(row, start, end - start);
        start = end;
      }
    }
    return packed.toByteArray();
  }

  private static int run(byte[] row, int start) {
    int end = start + 1;
    while (end < row.length && end - start < LONGEST && row[end] == row[start]) {
      end++;
    }
    return end - start;
  }

  static byte[] unpacked(byte[] packed, int length) throws StreamFormatException {
    byte[] row = new byte[length];
    int to = 0;
    for (int from = 0; from < packed.length; ) {
      int code = packed[from++];
      int count = code >= 0 ? code + 1 : 1 - code;
      int taken = code >= 0 ? count : 1;
      if (code == -128 || to + count > length || from + taken > packed.length) {
        throw new StreamFormatException("a packed row does not unpack to the head's width");
      }
      if (code >= 0) {
        System.arraycopy(packed, from, row, to, count);
      } else {
        Arrays.fill(row, to, to + count, packed[from]);
      }
      from += taken;
      to += count;
    }
    if (to != length) {
      throw new StreamFormatException("a packed row is too short");
    }
    return row;
  }
}
