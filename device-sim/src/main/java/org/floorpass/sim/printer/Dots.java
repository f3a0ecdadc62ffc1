package org.floorpass.sim.printer;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * An immutable 1-bit picture in device dots: what the print head burned. Origin top left, a set bit
 * is black.
 */
public final class Dots {
  /** A 4-inch head at 600 dpi is 2,400 dots wide; wide formats reach 5,000. */
  public static final int MAXIMUM_SIDE_DOTS = 16_384;

  private final int width;
  private final int height;
  private final int stride;
  private final byte[] bits;

  private Dots(int width, int height, byte[] bits) {
    this.width = width;
    this.height = height;
    this.stride = (width + 7) / 8;
    this.bits = bits;
  }

  /** An empty canvas to draw on. */
  public static Canvas canvas(int widthDots, int heightDots) {
    return new Canvas(widthDots, heightDots);
  }

  /** Width in dots. */
  public int width() {
    return width;
  }

  /** Height in dots. */
  public int height() {
    return height;
  }

  /** Whether the dot is black; everything outside is white. */
  public boolean black(int x, int y) {
    return x >= 0
        && y >= 0
        && x < width
        && y < height
        && (bits[y * stride + (x >> 3)] & (0x80 >> (x & 7))) != 0;
  }

  /** Number of black dots. */
  public int blackCount() {
    int count = 0;
    for (byte eight : bits) {
      count += Integer.bitCount(eight & 0xff);
    }
    return count;
  }

  /** A copy of a rectangle; parts outside are white. */
  public Dots crop(int left, int top, int widthDots, int heightDots) {
    Canvas canvas = canvas(widthDots, heightDots);
    for (int y = 0; y < heightDots; y++) {
      for (int x = 0; x < widthDots; x++) {
        if (black(left + x, top + y)) {
          canvas.set(x, y);
        }
      }
    }
    return canvas.dots();
  }

  /** The picture turned by half a turn. */
  public Dots upsideDown() {
    Canvas canvas = canvas(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (black(x, y)) {
          canvas.set(width - 1 - x, height - 1 - y);
        }
      }
    }
    return canvas.dots();
  }

  /** As an 8-bit grey image, black 0, white 255. */
  public BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    Arrays.fill(pixels, (byte) 0xff);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (black(x, y)) {
          pixels[y * width + x] = 0;
        }
      }
    }
    return image;
  }

  /** As a PNG file, one pixel a dot. */
  public byte[] png() {
    BufferedImage binary = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    byte[] packed = ((DataBufferByte) binary.getRaster().getDataBuffer()).getData();
    for (int at = 0; at < packed.length; at++) {
      packed[at] = (byte) ~bits[at];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(binary, "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dots that
        && width == that.width
        && height == that.height
        && Arrays.equals(bits, that.bits);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(bits);
  }

  @Override
  public String toString() {
    return "Dots " + width + "x" + height;
  }

  /** A picture in the making. Not safe for several threads. Drawing outside is clipped. */
  public static final class Canvas {
    private final int width;
    private final int height;
    private final int stride;
    private final byte[] bits;

    private Canvas(int width, int height) {
      if (width < 1 || height < 1 || width > MAXIMUM_SIDE_DOTS || height > MAXIMUM_SIDE_DOTS) {
        throw new IllegalArgumentException("a picture of " + width + " x " + height + " dots");
      }
      this.width = width;
      this.height = height;
      this.stride = (width + 7) / 8;
      this.bits = new byte[stride * height];
    }

    /** Width in dots. */
    public int width() {
      return width;
    }

    /** Height in dots. */
    public int height() {
      return height;
    }

    /** Burns one dot. */
    public void set(int x, int y) {
      if (x >= 0 && y >= 0 && x < width && y < height) {
        bits[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
      }
    }

    /** Inverts one dot. */
    public void flip(int x, int y) {
      if (x >= 0 && y >= 0 && x < width && y < height) {
        bits[y * stride + (x >> 3)] ^= (byte) (0x80 >> (x & 7));
      }
    }

    /** Clears one dot. */
    public void clear(int x, int y) {
      if (x >= 0 && y >= 0 && x < width && y < height) {
        bits[y * stride + (x >> 3)] &= (byte) ~(0x80 >> (x & 7));
      }
    }

    /** A copy of what was drawn so far. */
    public Dots dots() {
      return new Dots(width, height, bits.clone());
    }
  }
}
