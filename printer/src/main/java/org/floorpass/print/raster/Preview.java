package org.floorpass.print.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.floorpass.print.check.Printable;

/** The badge as PNG for people, one pixel a device dot. Stateless, any thread. */
public final class Preview {
  private static final byte[] PALETTE = {(byte) 0xFF, 0};

  private Preview() {}

  /** As a person holds it, never turned. It shows the code: treat it as a secret. */
  public static byte[] png(Printable printable) {
    try (Bitmap dots = Rasterizer.upright(printable)) {
      return png(dots);
    }
  }

  /** Any dots as PNG. */
  public static byte[] png(Bitmap dots) {
    BufferedImage image =
        new BufferedImage(
            dots.width(),
            dots.height(),
            BufferedImage.TYPE_BYTE_BINARY,
            new IndexColorModel(1, 2, PALETTE, PALETTE, PALETTE));
    byte[] packed = dots.packed();
    byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(packed, 0, target, 0, target.length);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    // No cache on disk: the picture holds the code.
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", output);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot be written", impossible);
    }
    return png.toByteArray();
  }
}
