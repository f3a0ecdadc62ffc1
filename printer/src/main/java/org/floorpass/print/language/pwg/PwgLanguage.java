package org.floorpass.print.language.pwg;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.language.PackedRows;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.language.StatusConversation;
import org.floorpass.print.language.StreamFormatException;
import org.floorpass.print.language.StreamReader;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.raster.Bitmap;
import org.floorpass.print.status.PrinterFault;
import org.floorpass.print.status.PrinterStatus;

/**
 * One page of PWG raster, black_1. It is a document format: status and job state are IPP's, so over
 * a raw link it has no conversation. Stateless, any thread.
 */
public final class PwgLanguage implements PrinterLanguage {
  // PWG 5102.4, table 1: offsets in the page header.
  private static final int HEADER_BYTES = 1_796;
  private static final int RESOLUTION_AT = 276;
  private static final int COPIES_AT = 340;
  private static final int PAGE_SIZE_AT = 352;
  private static final int WIDTH_AT = 372;
  private static final int BITS_PER_COLOUR_AT = 384;
  private static final int COLOUR_SPACE_AT = 400;
  private static final int COLOURS_AT = 420;
  private static final int PAGES_AT = 452;
  private static final int TRANSFORMS_AT = 456;
  private static final int BOX_RIGHT_AT = 472;
  private static final int BLACK = 3;

  private static final int MOST_REPEATED_ROWS = 256;
  private static final int LONGEST_RUN = 128;

  @Override
  public LanguageId id() {
    return LanguageId.PWG;
  }

  @Override
  public byte[] encode(Bitmap dots, LabelStock stock, Resolution resolution) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.writeBytes("RaS2".getBytes(US_ASCII));
    stream.writeBytes(header(dots, stock, resolution));
    for (int y = 0; y < dots.height(); ) {
      byte[] row = dots.row(y);
      int same = 1;
      while (y + same < dots.height()
          && same < MOST_REPEATED_ROWS
          && Arrays.equals(row, dots.row(y + same))) {
        same++;
      }
      stream.write(same - 1);
      packed(row, stream);
      y += same;
    }
    return stream.toByteArray();
  }

  private static byte[] header(Bitmap dots, LabelStock stock, Resolution resolution) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    header.put(0, "PwgRaster".getBytes(US_ASCII));
    header.putInt(RESOLUTION_AT, resolution.acrossDotsPerInch());
    header.putInt(RESOLUTION_AT + 4, resolution.feedDotsPerInch());
    header.putInt(COPIES_AT, 1);
    header.putInt(PAGE_SIZE_AT, points(stock.size().width().micrometres()));
    header.putInt(PAGE_SIZE_AT + 4, points(stock.size().length().micrometres()));
    header.putInt(WIDTH_AT, dots.width());
    header.putInt(WIDTH_AT + 4, dots.height());
    header.putInt(BITS_PER_COLOUR_AT, 1);
    header.putInt(BITS_PER_COLOUR_AT + 4, 1);
    header.putInt(BITS_PER_COLOUR_AT + 8, dots.stride());
    header.putInt(COLOUR_SPACE_AT, BLACK);
    header.putInt(COLOURS_AT, 1);
    header.putInt(PAGES_AT, 1);
    header.putInt(TRANSFORMS_AT, 1);
    header.putInt(TRANSFORMS_AT + 4, 1);
    header.putInt(BOX_RIGHT_AT, dots.width());
    header.putInt(BOX_RIGHT_AT + 4, dots.height());
    return header.array();
  }

  private static int points(int micrometres) {
    return Math.toIntExact((micrometres * 72L + 12_700) / 25_400);
  }

  /** Runs of 2 to 128 equal bytes, or 2 to 128 literal bytes; a single byte is a run of one. */
  private static void packed(byte[] row, ByteArrayOutputStream stream) {
    for (int start = 0; start < row.length; ) {
      int run = 1;
      while (start + run < row.length && run < LONGEST_RUN && row[start + run] == row[start]) {
        run++;
      }
      int literal = run > 1 ? 0 : literal(row, start);
      if (literal > 1) {
        stream.write(257 - literal);
        stream.write(row, start, literal);
        start += literal;
      } else {
        stream.write(run - 1);
        stream.write(row[start]);
        start += run;
      }
    }
  }

  private static int literal(byte[] row, int start) {
    int end = start + 1;
    while (end < row.length
        && end - start < LONGEST_RUN
        && (end + 1 == row.length || row[end] != row[end + 1])) {
      end++;
    }
    return end - start;
  }

  @Override
  public Bitmap decode(byte[] stream) throws StreamFormatException {
    StreamReader reader = new StreamReader(stream);
    reader.expect("RaS2");
    byte[] bytes = new byte[HEADER_BYTES];
    reader.take(bytes, 0, HEADER_BYTES);
    ByteBuffer header = ByteBuffer.wrap(bytes);
    int width = header.getInt(WIDTH_AT);
    int height = header.getInt(WIDTH_AT + 4);
    int stride = header.getInt(BITS_PER_COLOUR_AT + 8);
    if (header.getInt(COLOUR_SPACE_AT) != BLACK
        || width < 1
        || height < 1
        || (long) width * height > Bitmap.MOST_DOTS
        || stride != (width + 7) / 8) {
      throw new StreamFormatException("the page header is not one of a label");
    }
    byte[] rows = new byte[stride * height];
    for (int y = 0; y < height; ) {
      int same = reader.next() + 1;
      if (y + same > height) {
        throw new StreamFormatException("there are more rows than the page has");
      }
      byte[] row = unpacked(reader, stride);
      for (int repeat = 0; repeat < same; repeat++, y++) {
        System.arraycopy(row, 0, rows, y * stride, stride);
      }
    }
    if (!reader.atEnd()) {
      throw new StreamFormatException("something follows the page");
    }
    return PackedRows.bitmap(rows, width, height);
  }

  private static byte[] unpacked(StreamReader reader, int stride) throws StreamFormatException {
    byte[] row = new byte[stride];
    for (int x = 0; x < stride; ) {
      int code = reader.next();
      int count = code < 128 ? code + 1 : 257 - code;
      if (code == 128 || x + count > stride) {
        throw new StreamFormatException("a run leaves its row");
      }
      if (code < 128) {
        Arrays.fill(row, x, x + count, (byte) reader.next());
      } else {
        reader.take(row, x, count);
      }
      x += count;
    }
    return row;
  }

  @Override
  public StatusConversation conversation(LabelStock stock, Resolution resolution) {
    return _ -> new PrinterStatus.Faulted(List.of(PrinterFault.UNREACHABLE));
  }
}
