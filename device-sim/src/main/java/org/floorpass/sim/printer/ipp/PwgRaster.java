package org.floorpass.sim.printer.ipp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.floorpass.sim.printer.Dots;

/** PWG Raster, PWG 5102.4: the sync word, and for each page a header and packed lines. */
final class PwgRaster {
  /** Section 4.2: "RaS2", big endian. */
  private static final byte[] SYNC = "RaS2".getBytes(StandardCharsets.US_ASCII);

  /** Section 4.3: bytes of a page header. */
  private static final int HEADER_BYTES = 1_796;

  private static final int RESOLUTION_X = 276;
  private static final int RESOLUTION_Y = 280;
  private static final int WIDTH = 372;
  private static final int HEIGHT = 376;
  private static final int BITS_PER_COLOUR = 384;
  private static final int BITS_PER_PIXEL = 388;
  private static final int BYTES_PER_LINE = 392;
  private static final int COLOUR_ORDER = 396;
  private static final int COLOUR_SPACE = 400;

  /** Colour spaces: device black, sRGB grey, sRGB. */
  private static final int BLACK = 3;

  private static final int SGRAY = 18;
  private static final int SRGB = 19;

  /** Pages of one document; a badge has one or two. */
  private static final int MOST_PAGES = 100;

  /** Dots of one document: forty labels of 4 x 6 inches at 300 dpi. */
  private static final long MOST_DOTS = 96L << 20;

  /** A page as dots. */
  record Page(Dots dots, int dotsPerInch) {}

  /** The document is no PWG Raster; the reason in words. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String reason) {
      super(reason, null, false, false);
    }
  }

  private final ByteBuffer in;
  private long dots;

  private PwgRaster(byte[] document) {
    this.in = ByteBuffer.wrap(document);
  }

  static List<Page> pages(byte[] document) throws Malformed {
    return new PwgRaster(document).read();
  }

  private List<Page> read() throws Malformed {
    byte[] sync = new byte[4];
    if (in.remaining() < 4 || !Arrays.equals(take(sync), SYNC)) {
      throw new Malformed("no sync word RaS2");
    }
    List<Page> pages = new ArrayList<>();
    while (in.hasRemaining()) {
      if (pages.size() >= MOST_PAGES) {
        throw new Malformed("more than " + MOST_PAGES + " pages");
      }
      pages.add(page());
    }
    if (pages.isEmpty()) {
      throw new Malformed("no page");
    }
    return pages;
  }

  private byte[] take(byte[] into) {
    in.get(into);
    return into;
  }

  private Page page() throws Malformed {
    if (in.remaining() < HEADER_BYTES) {
      throw new Malformed("a page header is cut short");
    }
    ByteBuffer header = ByteBuffer.wrap(take(new byte[HEADER_BYTES]));
    if (!new String(header.array(), 0, 10, StandardCharsets.ISO_8859_1).equals("PwgRaster\0")) {
      throw new Malformed("a page header does not begin with PwgRaster");
    }
    int width = header.getInt(WIDTH);
    int height = header.getInt(HEIGHT);
    int bits = header.getInt(BITS_PER_PIXEL);
    int space = header.getInt(COLOUR_SPACE);
    int bytesPerLine = header.getInt(BYTES_PER_LINE);
    if (width < 1 || height < 1 || Math.max(width, height) > Dots.MAXIMUM_SIDE_DOTS) {
      throw new Malformed("a page of " + width + " by " + height + " dots");
    }
    dots += (long) width * height;
    if (dots > MOST_DOTS) {
      throw new Malformed("more than " + MOST_DOTS + " dots");
    }
    boolean known =
        bits == 1 && (space == BLACK || space == SGRAY)
            || bits == 8 && (space == BLACK || space == SGRAY)
            || bits == 24 && space == SRGB;
    int perColour = bits == 24 ? 8 : bits;
    if (!known || header.getInt(BITS_PER_COLOUR) != perColour || header.getInt(COLOUR_ORDER) != 0) {
      throw new Malformed("colour space " + space + " with " + bits + " bits a pixel");
    }
    if (bytesPerLine != (width * bits + 7) / 8) {
      throw new Malformed(bytesPerLine + " bytes a line for " + width + " pixels");
    }
    if (header.getInt(RESOLUTION_X) != header.getInt(RESOLUTION_Y)) {
      throw new Malformed("different resolutions across and along");
    }
    return new Page(lines(width, height, bits, space, bytesPerLine), header.getInt(RESOLUTION_X));
  }

  /** Section 4.4: a repeat count for the line, then runs of pixels. */
  private Dots lines(int width, int height, int bits, int space, int bytesPerLine)
      throws Malformed {
    Dots.Canvas canvas = Dots.canvas(width, height);
    byte[] line = new byte[bytesPerLine];
    int y = 0;
    while (y < height) {
      int repeat = next() + 1;
      if (y + repeat > height) {
        throw new Malformed("lines repeat past the end of the page");
      }
      unpack(line, Math.max(1, bits / 8));
      for (int copy = 0; copy < repeat; copy++, y++) {
        for (int x = 0; x < width; x++) {
          if (black(line, x, bits, space)) {
            canvas.set(x, y);
          }
        }
      }
    }
    return canvas.dots();
  }

  private void unpack(byte[] line, int unit) throws Malformed {
    int to = 0;
    while (to < line.length) {
      int count = next();
      if (count == 128) {
        throw new Malformed("the run length 128 is reserved");
      }
      int units = count < 128 ? count + 1 : 257 - count;
      int source = count < 128 ? unit : units * unit;
      if (to + units * unit > line.length || in.remaining() < source) {
        throw new Malformed("a line does not have its pixels");
      }
      if (count < 128) {
        byte[] pixel = take(new byte[unit]);
        for (int copy = 0; copy < units; copy++) {
          System.arraycopy(pixel, 0, line, to + copy * unit, unit);
        }
      } else {
        in.get(line, to, source);
      }
      to += units * unit;
    }
  }

  private int next() throws Malformed {
    if (!in.hasRemaining()) {
      throw new Malformed("a page is cut short");
    }
    return in.get() & 0xff;
  }

  private static boolean black(byte[] line, int x, int bits, int space) {
    return switch (bits) {
      case 1 -> (line[x >> 3] & (0x80 >> (x & 7))) != 0 == (space == BLACK);
      case 8 -> (line[x] & 0xff) > 127 == (space == BLACK);
      default ->
          (line[3 * x] & 0xff) * 3 + (line[3 * x + 1] & 0xff) * 6 + (line[3 * x + 2] & 0xff)
              < 1_280;
    };
  }
}
