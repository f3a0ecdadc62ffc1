package org.floorpass.kiosk.decode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Optional;
import org.floorpass.kiosk.scan.Luminance;
import org.floorpass.kiosk.scan.QrText;

/**
 * ZXing as it comes: {@code QRCodeReader}, {@code HybridBinarizer}, no hints. The first attempt at
 * a photograph, and the yardstick of the benchmarks.
 */
public final class ReferenceDecoder {
  private ReferenceDecoder() {}

  /** Decodes a picture; the text is the caller's. */
  public static Optional<QrText> decode(Luminance picture) {
    PlanarYUVLuminanceSource source =
        new PlanarYUVLuminanceSource(
            picture.pixels(),
            picture.width(),
            picture.height(),
            0,
            0,
            picture.width(),
            picture.height(),
            false);
    try {
      BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(source));
      return Optional.of(QrText.copyOf(new QRCodeReader().decode(bitmap).getText()));
    } catch (ReaderException nothing) {
      return Optional.empty();
    }
  }
}
