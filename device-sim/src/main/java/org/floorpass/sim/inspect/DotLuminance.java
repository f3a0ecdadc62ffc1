package org.floorpass.sim.inspect;

import com.google.zxing.LuminanceSource;
import org.floorpass.sim.printer.Dots;
import org.jspecify.annotations.Nullable;

/** Dots as ZXing wants to see them. */
final class DotLuminance extends LuminanceSource {
  private final Dots dots;

  DotLuminance(Dots dots) {
    super(dots.width(), dots.height());
    this.dots = dots;
  }

  @Override
  public byte[] getRow(int y, byte @Nullable [] row) {
    byte[] line = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
    for (int x = 0; x < getWidth(); x++) {
      line[x] = dots.black(x, y) ? 0 : (byte) 0xff;
    }
    return line;
  }

  @Override
  public byte[] getMatrix() {
    byte[] matrix = new byte[getWidth() * getHeight()];
    for (int y = 0; y < getHeight(); y++) {
      for (int x = 0; x < getWidth(); x++) {
        matrix[y * getWidth() + x] = dots.black(x, y) ? 0 : (byte) 0xff;
      }
    }
    return matrix;
  }
}
