package org.floorpass.print.language.dymo;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
 * DYMO LabelWriter 300 and 400 series, 300 dpi. White rows are skipped, others are sent plain or
 * run-length coded, whichever is shorter. The 550 series speaks another language behind a media
 * lock and is not supported. Stateless, any thread.
 */
public final class DymoLanguage implements PrinterLanguage {
  static final int ESC = 0x1B;
  private static final int SYN = 0x16;
  private static final int ETB = 0x17;

  /** More than the longest row: ends whatever row an earlier, cut job left open. */
  private static final int SYNCHRONISING_ESCAPES = 100;

  /** {@code ESC f 1 n}: most rows that one command skips. */
  private static final int MOST_SKIPPED = 255;

  /** Longest run of one run-length byte: 7 bits, less one. */
  private static final int LONGEST_RUN = 128;

  /** LabelWriter 4XL; the others have 672. */
  private static final int WIDEST_HEAD_DOTS = 1_248;

  private static final byte[] STATUS_QUERY = {ESC, 'A'};

  @Override
  public LanguageId id() {
    return LanguageId.DYMO;
  }

  @Override
  public Optional<String> refusal(LabelStock stock, Resolution resolution) {
    if (resolution.acrossDotsPerInch() != 300 || resolution.feedDotsPerInch() != 300) {
      return Optional.of("DYMO LabelWriter printers have 300 dpi.");
    }
    return stock.printable(resolution).width() <= WIDEST_HEAD_DOTS
        ? Optional.empty()
        : Optional.of("This label is wider than the widest DYMO print head.");
  }

  @Override
  public byte[] encode(Bitmap dots, LabelStock stock, Resolution resolution) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    byte[] escapes = new byte[SYNCHRONISING_ESCAPES];
    Arrays.fill(escapes, (byte) ESC);
    stream.writeBytes(escapes);
    stream.writeBytes(new byte[] {ESC, '@'});
    // Label length: how far the printer looks for the next mark. Endless strips: no mark at all.
    int length =
        stock.form() == StockForm.CONTINUOUS
            ? 0xFFFF
            : resolution.feedDots(stock.size().length()) * 3 / 2;
    stream.writeBytes(new byte[] {ESC, 'L', (byte) (length >> 8), (byte) length});
    stream.writeBytes(new byte[] {ESC, 'B', 0, ESC, 'D', (byte) dots.stride(), ESC, 'h', ESC, 'e'});
    rows(dots, stream);
    stream.writeBytes(new byte[] {ESC, 'E'});
    return stream.toByteArray();
  }

  private static void rows(Bitmap dots, ByteArrayOutputStream stream) {
    int white = 0;
    for (int y = 0; y < dots.height(); y++) {
      byte[] row = dots.row(y);
      if (isWhite(row)) {
        white++;
        continue;
      }
      skip(white, stream);
      white = 0;
      byte[] coded = runs(row);
      boolean shorter = coded.length < row.length;
      stream.write(shorter ? ETB : SYN);
      stream.writeBytes(shorter ? coded : row);
      Arrays.fill(row, (byte) 0);
    }
    skip(white, stream);
  }

  private static boolean isWhite(byte[] row) {
    for (byte eight : row) {
      if (eight != 0) {
        return false;
      }
    }
    return true;
  }

  private static void skip(int rows, ByteArrayOutputStream stream) {
    for (int left = rows; left > 0; left -= MOST_SKIPPED) {
      stream.writeBytes(new byte[] {ESC, 'f', 1, (byte) Math.min(left, MOST_SKIPPED)});
    }
  }

  /** One byte a run: bit 7 is the colour, the rest the length less one. */
  private static byte[] runs(byte[] row) {
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    int dots = row.length * 8;
    for (int start = 0; start < dots; ) {
      boolean black = black(row, start);
      int end = start;
      while (end < dots && end - start < LONGEST_RUN && black(row, end) == black) {
        end++;
      }
      coded.write((black ? 0x80 : 0) | (end - start - 1));
      start = end;
    }
    return coded.toByteArray();
  }

  private static boolean black(byte[] row, int x) {
    return (row[x / 8] & (0x80 >> (x & 7))) != 0;
  }

  @Override
  public Bitmap decode(byte[] stream) throws StreamFormatException {
    StreamReader reader = new StreamReader(stream);
    int escapes = 0;
    while (reader.peek() == ESC) {
      reader.expect(ESC);
      escapes++;
    }
    if (escapes < SYNCHRONISING_ESCAPES) {
      throw new StreamFormatException("the job does not synchronise");
    }
    reader.expect('@', ESC, 'L');
    reader.next();
    reader.next();
    reader.expect(ESC, 'B', 0, ESC, 'D');
    int stride = reader.next();
    reader.expect(ESC, 'h', ESC, 'e');
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    while (!decodedRow(reader, stride, rows)) {
      if (rows.size() > Bitmap.MOST_DOTS / 8) {
        throw new StreamFormatException("the label is too long");
      }
    }
    if (stride == 0 || !reader.atEnd()) {
      throw new StreamFormatException("something follows the job");
    }
    return PackedRows.bitmap(rows.toByteArray(), stride * 8, rows.size() / stride);
  }

  /** True at the form feed. */
  private static boolean decodedRow(StreamReader reader, int stride, ByteArrayOutputStream rows)
      throws StreamFormatException {
    byte[] row = new byte[stride];
    switch (reader.next()) {
      case SYN -> reader.take(row, 0, stride);
      case ETB -> {
        for (int x = 0; x < stride * 8; ) {
          int run = reader.next();
          for (int end = x + (run & 0x7F) + 1; x < end; x++) {
            if (x >= stride * 8) {
              throw new StreamFormatException("a run leaves its row");
            }
            row[x / 8] |= (byte) ((run & 0x80) != 0 ? 0x80 >> (x & 7) : 0);
          }
        }
      }
      case ESC -> {
        int command = reader.next();
        if (command == 'E') {
          return true;
        }
        if (command != 'f') {
          throw new StreamFormatException("an unknown command stands between the rows");
        }
        reader.expect(1);
        rows.writeBytes(new byte[stride * reader.next()]);
        return false;
      }
      default -> throw new StreamFormatException("no row stands where one was expected");
    }
    rows.writeBytes(row);
    return false;
  }

  @Override
  public StatusConversation conversation(LabelStock stock, Resolution resolution) {
    return connection -> OneByteStatus.ask(connection, STATUS_QUERY, DymoLanguage::judged);
  }

  private static final int READY = 0x01;
  private static final int NO_PAPER = 0x20;
  private static final int JAM = 0x40;
  private static final int ERROR = 0x80;

  /** The byte of {@code ESC A} (technical reference, "Return Printer Status"). */
  static PrinterStatus judged(int status) {
    List<PrinterFault> faults = new ArrayList<>();
    addIf(status, NO_PAPER, PrinterFault.MEDIA_EMPTY, faults);
    addIf(status, JAM, PrinterFault.MEDIA_JAM, faults);
    addIf(status, ERROR, PrinterFault.OTHER, faults);
    if (!faults.isEmpty()) {
      return new PrinterStatus.Faulted(faults);
    }
    return new PrinterStatus.Ready(
        new MediaReport.Unknown(), (status & READY) != 0 ? Activity.IDLE : Activity.WORKING);
  }

  private static void addIf(int status, int bits, PrinterFault fault, List<PrinterFault> faults) {
    if ((status & bits) != 0) {
      faults.add(fault);
    }
  }
}
