package org.floorpass.print.language.epl;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.language.OneByteStatus;
import org.floorpass.print.language.PackedRows;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.language.StatusConversation;
import org.floorpass.print.language.StreamFormatException;
import org.floorpass.print.language.StreamReader;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockForm;
import org.floorpass.print.raster.Bitmap;
import org.floorpass.print.status.Activity;
import org.floorpass.print.status.MediaReport;
import org.floorpass.print.status.PrinterFault;
import org.floorpass.print.status.PrinterStatus;

/**
 * EPL2: the whole label by direct graphic write ({@code GW}, 0 is black). The form length stays as
 * calibrated, but for an endless strip. The language cannot say that a label came out: jobs end in
 * Uncertain and are settled by the proof scan. Stateless, any thread.
 */
public final class EplLanguage implements PrinterLanguage {
  private static final byte[] ERROR_QUERY = "^ee\r\n".getBytes(US_ASCII);

  @Override
  public LanguageId id() {
    return LanguageId.EPL;
  }

  @Override
  public byte[] encode(Bitmap dots, LabelStock stock, Resolution resolution) {
    // The leading line end finishes whatever an earlier, cut job left in the command buffer.
    String head =
        "\r\nN\r\nq%d\r\n%sGW0,0,%d,%d,"
            .formatted(
                dots.width(),
                stock.form() == StockForm.CONTINUOUS ? "Q" + dots.height() + ",0\r\n" : "",
                dots.stride(),
                dots.height());
    byte[] rows = PackedRows.zeroIsBlack(dots);
    ByteArrayOutputStream stream = new ByteArrayOutputStream(rows.length + 64);
    stream.writeBytes(head.getBytes(US_ASCII));
    stream.writeBytes(rows);
    stream.writeBytes("\r\nP1\r\n".getBytes(US_ASCII));
    Arrays.fill(rows, (byte) 0);
    return stream.toByteArray();
  }

  @Override
  public Bitmap decode(byte[] stream) throws StreamFormatException {
    StreamReader reader = new StreamReader(stream);
    reader.expect("\r\nN\r\nq");
    int width = reader.numberBefore('\r');
    reader.expect("\n");
    if (reader.peek() == 'Q') {
      reader.expect("Q");
      reader.numberBefore(',');
      reader.expect("0\r\n");
    }
    reader.expect("GW0,0,");
    int stride = reader.numberBefore(',');
    int height = reader.numberBefore(',');
    if (stride != (width + 7) / 8 || (long) stride * height > Bitmap.MOST_DOTS / 8) {
      throw new StreamFormatException("row bytes and width differ");
    }
    byte[] rows = new byte[stride * height];
    reader.take(rows, 0, rows.length);
    reader.expect("\r\nP1\r\n");
    if (!reader.atEnd()) {
      throw new StreamFormatException("something follows the job");
    }
    return PackedRows.fromZeroIsBlack(rows, width, height);
  }

  @Override
  public StatusConversation conversation(LabelStock stock, Resolution resolution) {
    return connection ->
        OneByteStatus.ask(connection, ERROR_QUERY, reply -> reply.length >= 4, EplLanguage::judged);
  }

  /** The two digits of {@code ^ee} (EPL2 manual, appendix "Error codes"). */
  static PrinterStatus judged(byte[] reply) {
    String text = new String(reply, US_ASCII).strip();
    return switch (text) {
      case "00", "50" -> new PrinterStatus.Ready(new MediaReport.Unknown(), Activity.UNSAID);
      case "07" -> faulted(PrinterFault.MEDIA_EMPTY);
      case "11" -> faulted(PrinterFault.COVER_OPEN);
      case "12" -> faulted(PrinterFault.PAUSED);
      default -> faulted(PrinterFault.OTHER);
    };
  }

  private static PrinterStatus faulted(PrinterFault fault) {
    return new PrinterStatus.Faulted(List.of(fault));
  }
}
