package org.floorpass.kiosk.scan.serial;

import java.nio.file.Path;
import org.floorpass.kiosk.scan.DeviceId;

/**
 * One configured serial scanner.
 *
 * @param id its name
 * @param device the path of the port, best a by-id link, which is resolved anew at each opening
 * @param baud the line speed in bits per second
 * @param parity the line's parity; seven data bits unless {@link Parity#NONE}
 * @param framing what the scanner puts around a code
 */
public record ScannerSettings(
    DeviceId id, Path device, int baud, Parity parity, LineFraming.Affixes framing) {

  /** Parity of the line. */
  public enum Parity {
    /** 8N1, the usual. */
    NONE,
    /** 7E1. */
    EVEN,
    /** 7O1. */
    ODD
  }

  /** A scanner as it comes out of the box: 8N1, nothing around the code but a line end. */
  public static ScannerSettings plain(DeviceId id, Path device, int baud) {
    return new ScannerSettings(id, device, baud, Parity.NONE, LineFraming.Affixes.NONE);
  }
}
