package org.floorpass.print.badge;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A portrait in grey, already decoded and small enough. Immutable, any thread. */
public final class Photo {
  /** Largest file taken: a phone's picture, not a scan of a wall. */
  public static final int LARGEST_BYTES = 8 * 1024 * 1024;

  /** Most pixels decoded: 24 megapixels, so that a small file cannot unfold into all memory. */
  public static final long MOST_PIXELS = 24_000_000;

  /** Kept longest side: 50 mm at 600 dpi. */
  private static final int LONGEST_SIDE = 1200;

  private final BufferedImage grey;

  private Photo(BufferedImage grey) {
    this.grey = grey;
  }

  /** What became of a picture file. */
  public sealed interface Reading {
    /** A usable picture. */
    record Read(Photo photo) implements Reading {}

    /**
     * Not usable.
     *
     * @param sentence for people
     */
    record Wrong(String sentence) implements Reading {}
  }

  /** Decodes JPEG, PNG, GIF or BMP; anything else, or too large, is {@code Wrong}. */
  public static Reading read(byte[] file) {
    if (file.length > LARGEST_BYTES) {
      return new Reading.Wrong(
          "The photo has " + file.length + " bytes; at most " + LARGEST_BYTES + " are taken.");
    }
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return new Reading.Wrong("The photo is not a JPEG, PNG, GIF or BMP picture.");
      }
      return decoded(readers.next(), input);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
      return new Reading.Wrong("The photo is damaged and cannot be read.");
    }
  }

  private static Reading decoded(ImageReader reader, ImageInputStream input) throws IOException {
    try {
      reader.setInput(input, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) {
        return new Reading.Wrong(
            "The photo has " + pixels + " pixels; at most " + MOST_PIXELS + " are taken.");
      }
      return new Reading.Read(new Photo(shrunk(reader.read(0))));
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage shrunk(BufferedImage image) {
    int longest = Math.max(image.getWidth(), image.getHeight());
    int width = Math.max(1, Math.min(image.getWidth(), image.getWidth() * LONGEST_SIDE / longest));
    int height =
        Math.max(1, Math.min(image.getHeight(), image.getHeight() * LONGEST_SIDE / longest));
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    // Transparent parts become paper.
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return grey;
  }

  /** Pixels across. */
  public int width() {
    return grey.getWidth();
  }

  /** Pixels down. */
  public int height() {
    return grey.getHeight();
  }

  /** Draws the middle of the picture so that it fills a rectangle without distortion. */
  public void drawCovering(Graphics2D graphics, int width, int height) {
    double scale = Math.max((double) width / width(), (double) height / height());
    int takenWidth = Math.max(1, (int) Math.round(width / scale));
    int takenHeight = Math.max(1, (int) Math.round(height / scale));
    int left = (width() - takenWidth) / 2;
    // Faces are in the upper half: cut a third above, two thirds below.
    int top = (height() - takenHeight) / 3;
    graphics.drawImage(
        grey, 0, 0, width, height, left, top, left + takenWidth, top + takenHeight, null);
  }
}
