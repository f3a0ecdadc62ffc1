package org.floorpass.print.language.zpl;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.language.StatusConversation;
import org.floorpass.print.language.StreamFormatException;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockForm;
import org.floorpass.print.raster.Bitmap;

/**
 * ZPL II: the whole label as one graphic field, zlib and base64 ({@code :Z64:}). Media tracking,
 * label length and darkness stay as the printer was calibrated: a job that sets them makes blank
 * labels. Stateless, any thread.
 */
public final class ZplLanguage implements PrinterLanguage {

  @Override
  public LanguageId id() {
    return LanguageId.ZPL;
  }

  @Override
  public byte[] encode(Bitmap dots, LabelStock stock, Resolution resolution) {
    byte[] rows = dots.packed();
    byte[] base64 = Base64.getEncoder().encode(compressed(rows));
    String head =
        "^XA\n^PW%d\n%s^LH0,0\n^FO0,0^GFA,%d,%d,%d,:Z64:"
            .formatted(
                dots.width(),
                stock.form() == StockForm.CONTINUOUS ? "^LL" + dots.height() + "\n" : "",
                rows.length,
                rows.length,
                dots.stride());
    String tail = ":%04X^FS\n^PQ1\n^XZ\n".formatted(Crc16.of(base64));
    ByteArrayOutputStream stream = new ByteArrayOutputStream(base64.length + 128);
    stream.writeBytes(head.getBytes(US_ASCII));
    stream.writeBytes(base64);
    stream.writeBytes(tail.getBytes(US_ASCII));
    Arrays.fill(rows, (byte) 0);
    Arrays.fill(base64, (byte) 0);
    return stream.toByteArray();
  }

  @Override
  public Bitmap decode(byte[] stream) throws StreamFormatException {
    return new ZplReader(stream).read();
  }

  @Override
  public StatusConversation conversation(LabelStock stock, Resolution resolution) {
    return new ZplStatus();
  }

  private static byte[] compressed(byte[] rows) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      byte[] piece = new byte[4_096];
      while (!deflater.finished()) {
        compressed.write(piece, 0, deflater.deflate(piece));
      }
      return compressed.toByteArray();
    }
  }
}
