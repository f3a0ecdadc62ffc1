package org.floorpass.print.language.brother;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.language.PackedRows;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.language.StatusConversation;
import org.floorpass.print.language.StreamFormatException;
import org.floorpass.print.language.StreamReader;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockForm;
import org.floorpass.print.raster.Bitmap;

/**
 * Brother QL raster, 720-dot heads. Rows are sent from the head's first pin, which is the right
 * edge of the label. The media of the job is stated in the print information, so that the printer
 * itself refuses other labels. Stateless, any thread.
 */
public final class BrotherLanguage implements PrinterLanguage {
  /** How rows travel: what a model understands differs. */
  public enum Rows {
    /** Plain rows only: QL-500 to 570, 700, and QL-800, which has no blank-row command either. */
    PLAIN,
    /** PackBits rows: QL-580N, 650TD, 710W, 720NW, 810W, 820NWB. */
    PACK_BITS
  }

  static final int ESC = 0x1B;
  private static final List<Integer> ROLLS = List.of(62, 54, 29);
  private static final int HEAD_DOTS = 720;
  private static final int HEAD_BYTES = HEAD_DOTS / 8;

  /** Ends whatever an earlier, cut job left open; the QL-800 series needs 400 bytes. */
  private static final int INVALIDATING_BYTES = 400;

  private static final int PRINT_WITH_FEEDING = 0x1A;
  private static final int CONTINUOUS = 0x0A;
  private static final int DIE_CUT = 0x0B;

  /** Kind, width and length are stated; the printer recovers from errors by itself. */
  private static final int STATED = 0x80 | 0x02 | 0x04 | 0x08;

  private static final int AUTOMATIC_CUT = 0x40;
  private static final int CUT_AT_END = 0x08;
  private static final int DOUBLE_FEED_RESOLUTION = 0x40;

  /** Feed margin of endless strips at 300 dpi: 3 mm. */
  private static final int STRIP_MARGIN_DOTS = 35;

  private final Rows kind;

  /** Plain rows, which every model understands. */
  public BrotherLanguage() {
    this(Rows.PLAIN);
  }

  /** For models whose abilities are known. */
  public BrotherLanguage(Rows kind) {
    this.kind = kind;
  }

  @Override
  public LanguageId id() {
    return LanguageId.BROTHER;
  }

  /** 600 dpi is along the feed only. */
  @Override
  public Resolution head(Resolution named) {
    return named.equals(Resolution.of(600)) ? new Resolution(300, 600) : named;
  }

  @Override
  public Optional<String> refusal(LabelStock stock, Resolution resolution) {
    if (resolution.acrossDotsPerInch() != 300) {
      return Optional.of("Brother QL printers have 300 dpi, or 600 along the feed.");
    }
    int width = stock.size().width().micrometres() / 1_000;
    return stock.id().startsWith("brother-") && ROLLS.contains(width)
        ? Optional.empty()
        : Optional.of("Brother QL printers take Brother rolls of 62, 54 and 29 mm.");
  }

  @Override
  public byte[] encode(Bitmap dots, LabelStock stock, Resolution resolution) {
    boolean strip = stock.form() == StockForm.CONTINUOUS;
    boolean fine = resolution.feedDotsPerInch() > resolution.acrossDotsPerInch();
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.writeBytes(new byte[INVALIDATING_BYTES]);
    write(stream, ESC, '@');
    write(stream, ESC, 'i', 'a', 1);
    int rows = dots.height();
    int length = strip ? 0 : stock.size().length().micrometres() / 1_000;
    write(stream, ESC, 'i', 'z', STATED, strip ? CONTINUOUS : DIE_CUT);
    write(stream, stock.size().width().micrometres() / 1_000, length);
    write(stream, rows, rows >> 8, rows >> 16, rows >> 24, 0, 0);
    write(stream, ESC, 'i', 'M', AUTOMATIC_CUT, ESC, 'i', 'A', 1);
    write(stream, ESC, 'i', 'K', CUT_AT_END | (fine ? DOUBLE_FEED_RESOLUTION : 0));
    int margin = strip ? STRIP_MARGIN_DOTS * (fine ? 2 : 1) : 0;
    write(stream, ESC, 'i', 'd', margin, margin >> 8);
    write(stream, 'M', kind == Rows.PACK_BITS ? 2 : 0);
    for (int y = 0; y < rows; y++) {
      byte[] row = headRow(dots, y, rightDots(dots.width()));
      byte[] sent = kind == Rows.PACK_BITS ? PackBits.packed(row) : row;
      write(stream, 'g', 0, sent.length);
      stream.writeBytes(sent);
      Arrays.fill(row, (byte) 0);
    }
    write(stream, PRINT_WITH_FEEDING);
    return stream.toByteArray();
  }

  private static void write(ByteArrayOutputStream stream, int... bytes) {
    for (int each : bytes) {
      stream.write(each);
    }
  }

  /**
   * Dots between the head's first pin and the label (raster reference, "Print area"): 12 for the 62
   * mm rolls with 696 dots, 6 for 29 mm with 306, none for 54 mm. Other widths are taken as
   * centred.
   */
  private static int rightDots(int width) {
    return switch (width) {
      case 696 -> 12;
      case 306 -> 6;
      case 590 -> 0;
      default -> Math.max(0, (HEAD_DOTS - width) / 2);
    };
  }

  private static byte[] headRow(Bitmap dots, int y, int right) {
    byte[] row = new byte[HEAD_BYTES];
    for (int x = 0; x < Math.min(dots.width(), HEAD_DOTS); x++) {
      if (dots.black(x, y)) {
        int pin = right + dots.width() - 1 - x;
        row[pin / 8] |= (byte) (0x80 >> (pin & 7));
      }
    }
    return row;
  }

  @Override
  public Bitmap decode(byte[] stream) throws StreamFormatException {
    StreamReader reader = new StreamReader(stream);
    reader.expect(new int[INVALIDATING_BYTES]);
    reader.expect(ESC, '@', ESC, 'i', 'a', 1, ESC, 'i', 'z', STATED);
    reader.next();
    int widthMillimetres = reader.next();
    reader.next();
    int rows = reader.little32();
    reader.expect(0, 0, ESC, 'i', 'M', AUTOMATIC_CUT, ESC, 'i', 'A', 1, ESC, 'i', 'K');
    reader.next();
    reader.expect(ESC, 'i', 'd');
    reader.little16();
    reader.expect('M');
    boolean packed = reader.next() == 2;
    if (rows < 1 || (long) rows * HEAD_DOTS > Bitmap.MOST_DOTS) {
      throw new StreamFormatException("the number of rows is not that of a label");
    }
    byte[] head = new byte[rows * HEAD_BYTES];
    for (int y = 0; y < rows; y++) {
      reader.expect('g', 0);
      byte[] sent = new byte[reader.next()];
      reader.take(sent, 0, sent.length);
      byte[] row = packed ? PackBits.unpacked(sent, HEAD_BYTES) : sent;
      if (row.length != HEAD_BYTES) {
        throw new StreamFormatException("a row is not as wide as the head");
      }
      System.arraycopy(row, 0, head, y * HEAD_BYTES, HEAD_BYTES);
    }
    reader.expect(PRINT_WITH_FEEDING);
    if (!reader.atEnd()) {
      throw new StreamFormatException("something follows the page");
    }
    return label(PackedRows.bitmap(head, HEAD_DOTS, rows), widthMillimetres);
  }

  /** The label out of the head's dots: mirrored back, its offset taken away. */
  private static Bitmap label(Bitmap head, int widthMillimetres) throws StreamFormatException {
    int width = labelDots(widthMillimetres);
    int right = rightDots(width);
    Bitmap label = new Bitmap(width, head.height());
    for (int y = 0; y < head.height(); y++) {
      for (int pin = 0; pin < HEAD_DOTS; pin++) {
        if (head.black(pin, y)) {
          int x = right + width - 1 - pin;
          if (x < 0 || x >= width) {
            throw new StreamFormatException("there are dots beside the label");
          }
          label.paint(x, y, true);
        }
      }
    }
    return label;
  }

  /** Printable dots of a roll of a width at 300 dpi. */
  private static int labelDots(int millimetres) throws StreamFormatException {
    return switch (millimetres) {
      case 62 -> 696;
      case 54 -> 590;
      case 29 -> 306;
      default -> throw new StreamFormatException("there is no roll of this width");
    };
  }

  @Override
  public StatusConversation conversation(LabelStock stock, Resolution resolution) {
    return new BrotherStatus();
  }
}
