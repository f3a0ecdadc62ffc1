package org.floorpass.print.language.escpos;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.language.PackedRows;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.language.StatusConversation;
import org.floorpass.print.language.StreamFormatException;
import org.floorpass.print.language.StreamReader;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.raster.Bitmap;

/**
 * ESC/POS: raster bit images in bands, then feed and cut. Bands keep within the line buffer of
 * small printers and print without a gap. Stateless, any thread.
 */
public final class EscPosLanguage implements PrinterLanguage {
  static final int ESC = 0x1B;
  static final int GS = 0x1D;

  /** Rows of one {@code GS v 0}: small printers buffer little. */
  private static final int BAND_ROWS = 128;

  /** Most bands of one label, so that a false stream ends. */
  private static final int MOST_BANDS = 128;

  private static final byte[] INITIALISE = {ESC, '@'};

  /** {@code GS V 66 0}: feed to the cutter, cut. */
  private static final byte[] CUT = {GS, 'V', 66, 0};

  @Override
  public LanguageId id() {
    return LanguageId.ESCPOS;
  }

  @Override
  public byte[] encode(Bitmap dots, LabelStock stock, Resolution resolution) {
    byte[] rows = dots.packed();
    int stride = dots.stride();
    ByteArrayOutputStream stream = new ByteArrayOutputStream(rows.length + 256);
    stream.writeBytes(INITIALISE);
    for (int top = 0; top < dots.height(); top += BAND_ROWS) {
      int count = Math.min(BAND_ROWS, dots.height() - top);
      stream.writeBytes(
          new byte[] {
            GS, 'v', '0', 0, (byte) stride, (byte) (stride >> 8), (byte) count, (byte) (count >> 8)
          });
      stream.write(rows, top * stride, count * stride);
    }
    stream.writeBytes(CUT);
    Arrays.fill(rows, (byte) 0);
    return stream.toByteArray();
  }

  @Override
  public Bitmap decode(byte[] stream) throws StreamFormatException {
    StreamReader reader = new StreamReader(stream);
    reader.expect(ESC, '@');
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    int stride = 0;
    int height = 0;
    for (int band = 0; band < MOST_BANDS; band++) {
      reader.expect(GS);
      if (reader.peek() == 'V') {
        reader.expect('V', 66, 0);
        if (!reader.atEnd() || height == 0) {
          throw new StreamFormatException("the job does not end with one cut");
        }
        return PackedRows.bitmap(rows.toByteArray(), stride * 8, height);
      }
      reader.expect('v', '0', 0);
      int bytes = reader.little16();
      int count = reader.little16();
      if (band > 0 && bytes != stride) {
        throw new StreamFormatException("two bands have different widths");
      }
      stride = bytes;
      height += count;
      byte[] piece = new byte[bytes * count];
      reader.take(piece, 0, piece.length);
      rows.writeBytes(piece);
    }
    throw new StreamFormatException("the job has too many bands");
  }

  @Override
  public StatusConversation conversation(LabelStock stock, Resolution resolution) {
    return new EscPosStatus();
  }
}
