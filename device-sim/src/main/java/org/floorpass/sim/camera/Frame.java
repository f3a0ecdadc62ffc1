package org.floorpass.sim.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * One picture of the camera, packed RGB.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb one int a pixel, row by row; not to be changed
 */
public record Frame(int width, int height, int[] rgb) {
  /** The grey plane that a decoder wants, Rec. 601. */
  public byte[] luminance() {
    byte[] grey = new byte[rgb.length];
    for (int index = 0; index < rgb.length; index++) {
      int pixel = rgb[index];
      grey[index] =
          (byte)
              ((299 * (pixel >> 16 & 0xff) + 587 * (pixel >> 8 & 0xff) + 114 * (pixel & 0xff))
                  / 1_000);
    }
    return grey;
  }

  /** As an image, for looking at. */
  public BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(rgb, 0, pixels, 0, rgb.length);
    return image;
  }

  /** As a JPEG file of a quality from 1 to 100. */
  public byte[] jpeg(int quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        MemoryCacheImageOutputStream image = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality / 100f);
      writer.setOutput(image);
      writer.write(null, new IIOImage(image(), null, null), parameters);
      image.flush();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
  }
}
