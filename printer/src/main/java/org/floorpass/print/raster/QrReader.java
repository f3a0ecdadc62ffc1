package org.floorpass.print.raster;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.floorpass.print.badge.QrContent;

/** Reads a code out of dots with ZXing, as a scanner would see a perfect print. Stateless. */
public final class QrReader {
  private QrReader() {}

  /** True when the dots hold exactly one readable code and it is the expected one. */
  public static boolean reads(Bitmap dots, QrContent expected) {
    byte[] luminance = luminance(dots);
    try {
      LuminanceSource source =
          new PlanarYUVLuminanceSource(
              luminance, dots.width(), dots.height(), 0, 0, dots.width(), dots.height(), false);
      byte[] found =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, true))
              .getText()
              .getBytes(StandardCharsets.ISO_8859_1);
      boolean same = expected.sameAs(found);
      Arrays.fill(found, (byte) 0);
      return same;
    } catch (NotFoundException | ChecksumException | FormatException unreadable) {
      return false;
    } finally {
      Arrays.fill(luminance, (byte) 0);
    }
  }

  private static byte[] luminance(Bitmap dots) {
    byte[] grey = new byte[dots.width() * dots.height()];
    for (int y = 0; y < dots.height(); y++) {
      for (int x = 0; x < dots.width(); x++) {
        grey[y * dots.width() + x] = dots.black(x, y) ? 0 : (byte) 0xFF;
      }
    }
    return grey;
  }
}
