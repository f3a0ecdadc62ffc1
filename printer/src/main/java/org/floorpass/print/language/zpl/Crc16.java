package org.floorpass.print.language.zpl;

/**
 * The check of {@code :B64:} and {@code :Z64:} fields: CRC-16, polynomial 1021 hex, start 0, most
 * significant bit first, over the base64 text (ZPL II Programming Guide, "Alternative data
 * compression scheme").
 */
final class Crc16 {
  private static final int POLYNOMIAL = 0x1021;

  private Crc16() {}

  static int of(byte[] bytes) {
    int crc = 0;
    for (byte each : bytes) {
      crc ^= (each & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) != 0 ? (crc << 1) ^ POLYNOMIAL : crc << 1;
      }
    }
    return crc & 0xFFFF;
  }
}
