package org.floorpass.kiosk.scan.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.floorpass.kiosk.scan.Luminance;

/** Between JPEG and luminance, without the detour over an RGB image. Pure functions. */
final class JpegLuminance {
  private JpegLuminance() {}

  /**
   * Decodes the Y channel of a JPEG (JFIF stores YCbCr: ITU-T T.871, section 7), or empty if the
   * bytes are no complete JPEG of a tolerable size.
   */
  static Optional<Luminance> read(byte[] jpeg) {
    if (!isComplete(jpeg)) {
      return Optional.empty();
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(input, true, true);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > Luminance.MAX_PIXELS) {
        return Optional.empty();
      }
      return Optional.of(firstBand(reader.readRaster(0, null)));
    } catch (IOException | RuntimeException damaged) {
      // The JDK's reader answers damage with runtime exceptions too (IllegalArgument,
      // IndexOutOf..).
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  /** Encodes luminance as a grey JPEG. */
  static Optional<byte[]> write(Luminance luminance) {
    int width = luminance.width();
    int height = luminance.height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(luminance.pixels(), 0, target, 0, width * height);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "jpeg", output)) {
        return Optional.empty();
      }
      output.flush();
      return Optional.of(bytes.toByteArray());
    } catch (IOException impossible) {
      return Optional.empty();
    }
  }

  /** Begins with SOI and ends with EOI (ITU-T T.81, B.1.1.3), give or take padding at the end. */
  private static boolean isComplete(byte[] jpeg) {
    int end = jpeg.length;
    while (end > 2 && jpeg[end - 1] == 0) {
      end--;
    }
    return end > 4
        && (jpeg[0] & 0xff) == 0xff
        && (jpeg[1] & 0xff) == 0xd8
        && (jpeg[end - 2] & 0xff) == 0xff
        && (jpeg[end - 1] & 0xff) == 0xd9;
  }

  private static Luminance firstBand(Raster raster) {
    int bands = raster.getNumBands();
    int width = raster.getWidth();
    int height = raster.getHeight();
    byte[] interleaved = ((DataBufferByte) raster.getDataBuffer()).getData();
    if (bands == 1) {
      return new Luminance(interleaved, width, height);
    }
    byte[] pixels = new byte[width * height];
    for (int i = 0, j = 0; i < pixels.length; i++, j += bands) {
      pixels[i] = interleaved[j];
    }
    return new Luminance(pixels, width, height);
  }
}
