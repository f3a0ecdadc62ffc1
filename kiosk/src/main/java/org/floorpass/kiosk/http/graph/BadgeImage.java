package org.floorpass.kiosk.http.graph;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.floorpass.kiosk.http.api.JsonWriter;
import org.floorpass.kiosk.http.api.SecretBuffer;

/**
 * The one-time image of a badge's code: an SVG that prints at its true size, and the digits. The
 * symbol is version 3 at level H, 29 modules, with the quiet zone of 4 modules around it (ISO/IEC
 * 18004, section 9.1).
 */
final class BadgeImage {
  private static final int VERSION = 3;
  private static final int QUIET_MODULES = 4;

  /**
   * In micrometres. Twice the smallest module that camera kiosks read well (0.375 mm), whole dots
   * at 203 dpi (6) and nearly so at 300 and 600: the picture is 27.75 mm wide.
   */
  private static final int MODULE_MICROMETRES = 750;

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.QR_VERSION, VERSION);

  private BadgeImage() {}

  /** Writes the members of {@code qrCodeImageDetails}. */
  static void write(JsonWriter out, byte[] digits) {
    byte[] svg = svg(digits);
    try {
      out.binary("binaryValue", svg)
          .number("version", VERSION)
          .text("errorCorrectionLevel", "h")
          .binary("rawContent", digits);
    } finally {
      Arrays.fill(svg, (byte) 0);
    }
  }

  /** The picture in UTF-8; the caller zeroes it. */
  static byte[] svg(byte[] digits) {
    ByteMatrix modules = symbol(digits);
    int side = modules.getWidth() + 2 * QUIET_MODULES;
    var svg = new SecretBuffer();
    String size = millimetres(side * MODULE_MICROMETRES);
    write(
        svg,
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%smm" height="%smm" viewBox="0 0 %d %d" shape-rendering="crispEdges"><rect width="%d" height="%d" fill="#fff"/><path fill="#000" d="\
        """
            .formatted(size, size, side, side, side, side));
    for (int y = 0; y < modules.getHeight(); y++) {
      rows(svg, modules, y);
    }
    write(svg, "\"/></svg>");
    modules.clear((byte) 0);
    byte[] bytes = svg.copy();
    svg.wipe();
    return bytes;
  }

  /** One rectangle for each run of dark modules. */
  private static void rows(SecretBuffer svg, ByteMatrix modules, int y) {
    int x = 0;
    while (x < modules.getWidth()) {
      int from = x;
      while (x < modules.getWidth() && modules.get(x, y) == 1) {
        x++;
      }
      if (x > from) {
        write(
            svg,
            "M%d %dh%dv1h-%dz"
                .formatted(from + QUIET_MODULES, y + QUIET_MODULES, x - from, x - from));
      }
      x++;
    }
  }

  private static ByteMatrix symbol(byte[] digits) {
    try {
      // ZXing takes a String; this one lives for the length of the call.
      return Encoder.encode(
              new String(digits, StandardCharsets.US_ASCII), ErrorCorrectionLevel.H, HINTS)
          .getMatrix();
    } catch (WriterException impossible) {
      throw new IllegalStateException("58 digits fit version 3 at level H.", impossible);
    }
  }

  private static String millimetres(int micrometres) {
    return micrometres / 1_000 + "." + "%03d".formatted(micrometres % 1_000);
  }

  private static void write(SecretBuffer target, String ascii) {
    byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
    target.write(bytes, 0, bytes.length);
    Arrays.fill(bytes, (byte) 0);
  }
}
