package org.floorpass.print.badge;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * The modules of a badge's QR code: numeric, version 3, level H, always 29 x 29. Immutable, any
 * thread. It holds the secret in another form: keep it as short as the content.
 */
public final class QrSymbol {
  /** Modules a side of version 3 (ISO/IEC 18004, table 1). */
  public static final int MODULES = 29;

  /** Quiet zone on each side in modules (ISO/IEC 18004, 6.3.8). */
  public static final int QUIET_MODULES = 4;

  /** Side with both quiet zones. */
  public static final int MODULES_WITH_QUIET = MODULES + 2 * QUIET_MODULES;

  private static final int VERSION = 3;

  private final ByteMatrix matrix;

  private QrSymbol(ByteMatrix matrix) {
    this.matrix = matrix;
  }

  /** The symbol of a content. */
  public static QrSymbol of(QrContent content) {
    try {
      ByteMatrix matrix =
          Encoder.encode(
                  content.briefly(),
                  ErrorCorrectionLevel.H,
                  Map.of(EncodeHintType.QR_VERSION, VERSION))
              .getMatrix();
      if (matrix.getWidth() != MODULES) {
        throw new IllegalStateException("the symbol has " + matrix.getWidth() + " modules");
      }
      return new QrSymbol(matrix);
    } catch (WriterException impossible) {
      throw new IllegalStateException("58 digits no longer fit version 3, level H");
    }
  }

  /** True where the module is black; 0 to 28 from the top left. */
  public boolean black(int column, int row) {
    return matrix.get(column, row) == 1;
  }
}
