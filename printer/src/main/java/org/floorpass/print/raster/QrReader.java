package org.floorpass.print.raster;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
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
      return reads(luminance, dots.width(), dots.height(), expected);
    } finally {
      Arrays.fill(luminance, (byte) 0);
    }
  }

  /**
   * True when the dots, sampled as the straight symbol that they are, hold the expected code. For
   * the one code in about 250 whose data ZXing's detector takes for a finder pattern, so that it
   * looks for the symbol in the wrong place.
   */
  public static boolean readsWhereItIs(Bitmap dots, QrContent expected) {
    byte[] luminance = luminance(dots);
    try {
      LuminanceSource source =
          new PlanarYUVLuminanceSource(
              luminance, dots.width(), dots.height(), 0, 0, dots.width(), dots.height(), false);
      return reads(new GlobalHistogramBinarizer(source), expected, DecodeHintType.PURE_BARCODE);
    } finally {
      Arrays.fill(luminance, (byte) 0);
    }
  }

  /** The same on one byte of grey for each dot. */
  static boolean reads(byte[] luminance, int width, int height, QrContent expected) {
    LuminanceSource source =
        new PlanarYUVLuminanceSource(luminance, width, height, 0, 0, width, height, false);
    // The local threshold loses large soft modules, the global one uneven light: scanners try both.
    return reads(new HybridBinarizer(source), expected, DecodeHintType.TRY_HARDER)
        || reads(new GlobalHistogramBinarizer(source), expected, DecodeHintType.TRY_HARDER);
  }

  private static boolean reads(Binarizer binarizer, QrContent expected, DecodeHintType hint) {
    try {
      byte[] found =
          new QRCodeReader()
              .decode(new BinaryBitmap(binarizer), Map.of(hint, true))
              .getText()
              .getBytes(StandardCharsets.ISO_8859_1);
      boolean same = expected.sameAs(found);
      Arrays.fill(found, (byte) 0);
      return same;
    } catch (NotFoundException | ChecksumException | FormatException unreadable) {
      return false;
    }
  }

  static byte[] luminance(Bitmap dots) {
    byte[] grey = new byte[dots.width() * dots.height()];
    for (int y = 0; y < dots.height(); y++) {
      for (int x = 0; x < dots.width(); x++) {
        grey[y * dots.width() + x] = dots.black(x, y) ? 0 : (byte) 0xFF;
      }
    }
    return grey;
  }
}
