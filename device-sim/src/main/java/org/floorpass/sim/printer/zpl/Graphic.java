package org.floorpass.sim.printer.zpl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The data of a graphic field, unpacked: {@code rows} of {@code bytesPerRow} bytes, a set bit
 * burns.
 *
 * <p>Source: ZPL II Programming Guide, "^GF Graphic Field", "~DG Download Graphics" and
 * "Alternative Data Compression Scheme", "ZB64 encoding". Zebra's own Windows driver writes {@code
 * ^GFA,41,288,72,:Z64:eJzj4KAKYJChDmCwoQ5gEKAOYAAAavEfEQ==:24EF}: that stream pins the polynomial,
 * the initial value and what the checksum covers.
 */
record Graphic(int bytesPerRow, byte[] bytes) {
  /** A 4 x 6 inch label at 600 dpi has 1.1 MB; twice that is beyond any label. */
  static final int MAXIMUM_BYTES = 2 << 20;

  int rows() {
    return bytes.length / bytesPerRow;
  }

  boolean black(int x, int y) {
    return (bytes[y * bytesPerRow + (x >> 3)] & (0x80 >> (x & 7))) != 0;
  }

  /** Thrown for data that the counts or the checksum do not confirm; the message is for people. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Refused(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  /** Parses {@code a,b,c,d,data} of {@code ^GF}. */
  static Graphic ofField(byte[] parameters) throws Refused {
    int[] commas = commas(parameters, 4);
    Parameters head =
        Parameters.of(new String(parameters, 0, commas[3], StandardCharsets.ISO_8859_1));
    int sent = head.integer(1, -1);
    int total = head.integer(2, -1);
    int perRow = head.integer(3, -1);
    check(total, perRow);
    byte[] data = Arrays.copyOfRange(parameters, commas[3] + 1, parameters.length);
    return switch (head.letter(0, 'A')) {
      case 'A' -> ascii(data, sent, total, perRow);
      case 'B' -> binary(data, sent, total, perRow);
      default -> throw new Refused("^GF with compression type " + head.letter(0, 'A'));
    };
  }

  /** Parses {@code d:o.x,t,w,data} of {@code ~DG}. */
  static Graphic ofDownload(byte[] parameters) throws Refused {
    int[] commas = commas(parameters, 3);
    Parameters head =
        Parameters.of(new String(parameters, 0, commas[2], StandardCharsets.ISO_8859_1));
    int total = head.integer(1, -1);
    int perRow = head.integer(2, -1);
    check(total, perRow);
    byte[] data = Arrays.copyOfRange(parameters, commas[2] + 1, parameters.length);
    return ascii(data, total, total, perRow);
  }

  private static int[] commas(byte[] parameters, int wanted) throws Refused {
    int[] at = new int[wanted];
    int found = 0;
    for (int index = 0; index < parameters.length && found < wanted; index++) {
      if (parameters[index] == ',') {
        at[found++] = index;
      }
    }
    if (found < wanted) {
      throw new Refused("a graphic with only " + found + " commas before its data");
    }
    return at;
  }

  private static void check(int total, int perRow) throws Refused {
    if (perRow < 1 || total < 1 || total > MAXIMUM_BYTES || total % perRow != 0) {
      throw new Refused("a graphic of " + total + " bytes in rows of " + perRow);
    }
  }

  private static Graphic binary(byte[] data, int sent, int total, int perRow) throws Refused {
    if (sent != total || data.length != total) {
      throw new Refused(
          "binary graphic: announced " + sent + " and " + total + ", came " + data.length);
    }
    return new Graphic(perRow, data);
  }

  private static Graphic ascii(byte[] data, int sent, int total, int perRow) throws Refused {
    String text = new String(data, StandardCharsets.ISO_8859_1).strip();
    if (text.startsWith(":Z64:") || text.startsWith(":B64:")) {
      return base64(text, sent, total, perRow);
    }
    if (sent != total) {
      throw new Refused("hexadecimal graphic: byte count " + sent + ", field count " + total);
    }
    return new Graphic(perRow, Hexadecimal.unpack(text, total, perRow));
  }

  private static Graphic base64(String text, int sent, int total, int perRow) throws Refused {
    int last = text.lastIndexOf(':');
    String payload = last < 5 ? "" : text.substring(5, last);
    String checksum = text.substring(last + 1);
    // Zebra's drivers announce the data without ":Z64:"; older ones repeat the field count.
    if (sent != total && sent != text.length() && sent != text.length() - 5) {
      throw new Refused(
          "Z64 graphic: byte count " + sent + " is neither " + total + " nor " + text.length());
    }
    if (!checksum.matches("[0-9A-Fa-f]{4}")
        || Integer.parseInt(checksum, 16)
            != checksum(payload.getBytes(StandardCharsets.ISO_8859_1))) {
      throw new Refused("Z64 graphic: checksum " + checksum + " is wrong");
    }
    byte[] packed;
    try {
      packed = Base64.getDecoder().decode(payload);
    } catch (IllegalArgumentException wrong) {
      throw new Refused("Z64 graphic: not base64");
    }
    byte[] bytes = text.startsWith(":Z64:") ? inflate(packed, total) : packed;
    if (bytes.length != total) {
      throw new Refused("Z64 graphic: " + bytes.length + " bytes instead of " + total);
    }
    return new Graphic(perRow, bytes);
  }

  private static byte[] inflate(byte[] packed, int total) throws Refused {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] out = new byte[total + 1];
      int length = 0;
      while (!inflater.finished() && length < out.length) {
        int more = inflater.inflate(out, length, out.length - length);
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new Refused("Z64 graphic: the compressed data end early");
        }
        length += more;
      }
      return Arrays.copyOf(out, length);
    } catch (DataFormatException wrong) {
      throw new Refused("Z64 graphic: not zlib data");
    } finally {
      inflater.end();
    }
  }

  /** CRC-16, polynomial 0x1021, initial value 0, over the base64 text. */
  static int checksum(byte[] text) {
    int value = 0;
    for (byte next : text) {
      value ^= (next & 0xff) << 8;
      for (int bit = 0; bit < 8; bit++) {
        value = (value & 0x8000) != 0 ? (value << 1) ^ 0x1021 : value << 1;
      }
      value &= 0xffff;
    }
    return value;
  }
}
