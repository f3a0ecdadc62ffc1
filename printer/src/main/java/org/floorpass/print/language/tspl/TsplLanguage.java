package org.floorpass.print.language.tspl;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
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
import org.floorpass.print.media.Length;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockForm;
import org.floorpass.print.raster.Bitmap;
import org.floorpass.print.status.Activity;
import org.floorpass.print.status.MediaReport;
import org.floorpass.print.status.PrinterFault;
import org.floorpass.print.status.PrinterStatus;

/**
 * TSPL: the whole label by {@code BITMAP} (0 is black). {@code SIZE} states the stock, since clones
 * forget it at power-off; gap and sensor stay as calibrated. Stateless, any thread.
 */
public final class TsplLanguage implements PrinterLanguage {
  private static final int ESC = 0x1B;

  /** Answered at once, also in the middle of an error (TSPL manual, "Immediate commands"). */
  private static final byte[] STATUS_QUERY = {ESC, '!', '?'};

  private static final int HEAD_OPEN = 0x01;
  private static final int JAM = 0x02;
  private static final int OUT_OF_PAPER = 0x04;
  private static final int OUT_OF_RIBBON = 0x08;
  private static final int PAUSE = 0x10;
  private static final int PRINTING = 0x20;
  private static final int OTHER = 0xC0;

  @Override
  public LanguageId id() {
    return LanguageId.TSPL;
  }

  @Override
  public byte[] encode(Bitmap dots, LabelStock stock, Resolution resolution) {
    String head =
        "\r\nSIZE %s mm,%s mm\r\n%sREFERENCE 0,0\r\nCLS\r\nBITMAP 0,0,%d,%d,0,"
            .formatted(
                millimetres(stock.size().width()),
                millimetres(stock.size().length()),
                stock.form() == StockForm.CONTINUOUS ? "GAP 0,0\r\n" : "",
                dots.stride(),
                dots.height());
    byte[] rows = PackedRows.zeroIsBlack(dots);
    ByteArrayOutputStream stream = new ByteArrayOutputStream(rows.length + 128);
    stream.writeBytes(head.getBytes(US_ASCII));
    stream.writeBytes(rows);
    stream.writeBytes("\r\nPRINT 1,1\r\n".getBytes(US_ASCII));
    Arrays.fill(rows, (byte) 0);
    return stream.toByteArray();
  }

  private static String millimetres(Length length) {
    return length.plain().replace(" mm", "");
  }

  @Override
  public Bitmap decode(byte[] stream) throws StreamFormatException {
    StreamReader reader = new StreamReader(stream);
    reader.expect("\r\nSIZE ");
    toLineEnd(reader);
    if (reader.peek() == 'G') {
      reader.expect("GAP 0,0\r\n");
    }
    reader.expect("REFERENCE 0,0\r\nCLS\r\nBITMAP 0,0,");
    int stride = reader.numberBefore(',');
    int height = reader.numberBefore(',');
    reader.expect("0,");
    if ((long) stride * height > Bitmap.MOST_DOTS / 8) {
      throw new StreamFormatException("the bitmap is too large");
    }
    byte[] rows = new byte[stride * height];
    reader.take(rows, 0, rows.length);
    reader.expect("\r\nPRINT 1,1\r\n");
    if (!reader.atEnd()) {
      throw new StreamFormatException("something follows the job");
    }
    return PackedRows.fromZeroIsBlack(rows, stride * 8, height);
  }

  private static void toLineEnd(StreamReader reader) throws StreamFormatException {
    for (int count = 0; count < 40; count++) {
      if (reader.next() == '\n') {
        return;
      }
    }
    throw new StreamFormatException("the size has no end");
  }

  @Override
  public StatusConversation conversation(LabelStock stock, Resolution resolution) {
    return connection -> OneByteStatus.ask(connection, STATUS_QUERY, TsplLanguage::judged);
  }

  static PrinterStatus judged(int status) {
    List<PrinterFault> faults = new ArrayList<>();
    addIf(status, OUT_OF_PAPER, PrinterFault.MEDIA_EMPTY, faults);
    addIf(status, OUT_OF_RIBBON, PrinterFault.MARKER_SUPPLY_EMPTY, faults);
    addIf(status, HEAD_OPEN, PrinterFault.COVER_OPEN, faults);
    addIf(status, JAM, PrinterFault.MEDIA_JAM, faults);
    addIf(status, PAUSE, PrinterFault.PAUSED, faults);
    addIf(status, OTHER, PrinterFault.OTHER, faults);
    if (!faults.isEmpty()) {
      return new PrinterStatus.Faulted(faults);
    }
    return new PrinterStatus.Ready(
        new MediaReport.Unknown(), (status & PRINTING) != 0 ? Activity.WORKING : Activity.IDLE);
  }

  private static void addIf(int status, int bits, PrinterFault fault, List<PrinterFault> faults) {
    if ((status & bits) != 0) {
      faults.add(fault);
    }
  }
}
