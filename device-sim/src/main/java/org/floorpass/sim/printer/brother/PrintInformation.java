package org.floorpass.sim.printer.brother;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * "Print information command" (ESC i z): what the host believes is loaded.
 *
 * @param valid n1, which of the others count: 02h type, 04h width, 08h length
 * @param rows n5 to n8, raster lines of the page
 */
record PrintInformation(int valid, int type, int width, int length, long rows) {
  private static final int KIND = 0x02;
  private static final int WIDTH = 0x04;
  private static final int LENGTH = 0x08;

  static PrintInformation of(byte[] ten) {
    return new PrintInformation(
        ten[0] & 0xff,
        ten[1] & 0xff,
        ten[2] & 0xff,
        ten[3] & 0xff,
        ByteBuffer.wrap(ten, 4, 4).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xffff_ffffL);
  }

  /** Whether the roll is what the host says; a length of a continuous roll is not compared. */
  boolean matches(BrotherRoll roll) {
    return ((valid & KIND) == 0 || type == roll.type())
        && ((valid & WIDTH) == 0 || width == roll.widthMillimetres())
        && ((valid & LENGTH) == 0 || roll.continuous() || length == roll.lengthMillimetres());
  }
}
