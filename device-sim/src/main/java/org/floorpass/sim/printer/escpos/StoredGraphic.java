package org.floorpass.sim.printer.escpos;

import java.util.Arrays;
import java.util.Optional;

/** Raster graphics in the print buffer ("GS ( L", function 112). */
final class StoredGraphic {
  /** m fn a bx by c xL xH yL yH. */
  private static final int HEAD = 10;

  private static final int MONOCHROME = 48;
  private static final int COLOUR_1 = 49;

  private final int timesWide;
  private final int timesHigh;
  private final int bytesPerRow;
  private final byte[] bits;

  private StoredGraphic(int timesWide, int timesHigh, int bytesPerRow, byte[] bits) {
    this.timesWide = timesWide;
    this.timesHigh = timesHigh;
    this.bytesPerRow = bytesPerRow;
    this.bits = bits;
  }

  /** Empty when the sizes and the data do not agree. */
  static Optional<StoredGraphic> of(byte[] values) {
    if (values.length <= HEAD || values[2] != MONOCHROME || values[5] != COLOUR_1) {
      return Optional.empty();
    }
    int bytesPerRow = (EscPosReader.low(values, 6) + 7) / 8;
    byte[] bits = Arrays.copyOfRange(values, HEAD, values.length);
    boolean times = values[3] >= 1 && values[3] <= 2 && values[4] >= 1 && values[4] <= 2;
    return times && bits.length == bytesPerRow * EscPosReader.low(values, 8)
        ? Optional.of(new StoredGraphic(values[3], values[4], bytesPerRow, bits))
        : Optional.empty();
  }

  void print(Strip strip) {
    strip.image(bits, bytesPerRow, timesWide, timesHigh);
  }
}
