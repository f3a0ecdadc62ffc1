package org.floorpass.kiosk.command;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.floorpass.kiosk.scan.Luminance;

/**
 * Reads an image file as luminance, turned upright by its EXIF orientation: PNG, JPEG, GIF, BMP,
 * TIFF, PGM and WebP. Pure but for the file; any thread.
 */
final class ImageFile {
  /** Four times the largest picture that a phone makes; beyond it is not a photograph. */
  private static final long MAX_FILE_BYTES = 64L << 20;

  private ImageFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException with a sentence for the user if it is missing or no image
   */
  static Luminance read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException("There is no file of that name.");
    }
    if (!Files.isRegularFile(file) || Files.size(file) > MAX_FILE_BYTES) {
      throw new IOException("Not an image file of at most 64 MB.");
    }
    return turned(grey(decode(file)), orientation(file));
  }

  private static BufferedImage decode(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        ImageInputStream input = ImageIO.createImageInputStream(bytes)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new IOException("Not an image of a known format.");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, false);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > Luminance.MAX_PIXELS) {
          throw new IOException("More than 24 million pixels.");
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (RuntimeException damaged) {
      // Image readers answer damage with all kinds of runtime exceptions.
      throw new IOException("A damaged image.", damaged);
    }
  }

  /** Luminance as ZXing takes it from pictures: ITU-R BT.601, what is transparent is paper. */
  private static Luminance grey(BufferedImage image) {
    byte[] pixels = new BufferedImageLuminanceSource(image).getMatrix();
    return new Luminance(pixels, image.getWidth(), image.getHeight());
  }

  /** The EXIF orientation (CIPA DC-008, tag 0112h), 1 to 8; 1 where there is none. */
  private static int orientation(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      ExifIFD0Directory directory =
          ImageMetadataReader.readMetadata(bytes).getFirstDirectoryOfType(ExifIFD0Directory.class);
      return directory != null && directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? directory.getInt(ExifIFD0Directory.TAG_ORIENTATION)
          : 1;
    } catch (IOException | ImageProcessingException | MetadataException none) {
      return 1;
    }
  }

  private static Luminance turned(Luminance picture, int orientation) {
    if (orientation < 2 || orientation > 8) {
      return picture;
    }
    boolean transposed = orientation >= 5;
    int width = transposed ? picture.height() : picture.width();
    int height = transposed ? picture.width() : picture.height();
    byte[] pixels = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int right = width - 1 - x;
        int up = height - 1 - y;
        int value =
            switch (orientation) {
              case 2 -> picture.at(right, y);
              case 3 -> picture.at(right, up);
              case 4 -> picture.at(x, up);
              case 5 -> picture.at(y, x);
              case 6 -> picture.at(y, right);
              case 7 -> picture.at(up, right);
              default -> picture.at(up, x);
            };
        pixels[y * width + x] = (byte) value;
      }
    }
    return new Luminance(pixels, width, height);
  }
}
