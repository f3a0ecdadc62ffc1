package org.floorpass.sim.printer.brother;

import java.util.Optional;

/**
 * The 32 bytes of "Status information request" (ESC i S), offsets as in its table.
 *
 * @param type byte 18
 * @param phase byte 19
 * @param error1 byte 8, "Error information 1"
 * @param error2 byte 9, "Error information 2"
 * @param mode byte 15, as set by ESC i M
 */
record BrotherStatus(int type, int phase, int error1, int error2, int mode) {
  static final int REPLY = 0x00;
  static final int COMPLETED = 0x01;
  static final int ERROR = 0x02;
  static final int PHASE_CHANGE = 0x06;

  static final int RECEIVING = 0x00;
  static final int PRINTING = 0x01;

  /** Error information 1, bit 0. */
  static final int NO_MEDIA = 0x01;

  /** Error information 2, bit 0. */
  static final int REPLACE_MEDIA = 0x01;

  /** Error information 2, bit 4. */
  static final int COVER_OPEN = 0x10;

  /** Error information 2, bit 6. */
  static final int CANNOT_FEED = 0x40;

  byte[] bytes(BrotherModel model, Optional<BrotherRoll> roll) {
    byte[] frame = new byte[32];
    frame[0] = (byte) 0x80; // print head mark
    frame[1] = 32; // size
    frame[2] = 'B';
    frame[3] = (byte) model.seriesCode;
    frame[4] = (byte) model.modelCode;
    frame[5] = '0'; // country code
    frame[8] = (byte) error1;
    frame[9] = (byte) error2;
    roll.ifPresent(
        loaded -> {
          frame[10] = (byte) loaded.widthMillimetres();
          frame[11] = (byte) loaded.type();
          frame[17] = (byte) loaded.lengthMillimetres();
          frame[25] = (byte) (loaded.blackAndRed() ? 0x81 : 0);
        });
    frame[15] = (byte) mode;
    frame[18] = (byte) type;
    frame[19] = (byte) phase;
    return frame;
  }
}
