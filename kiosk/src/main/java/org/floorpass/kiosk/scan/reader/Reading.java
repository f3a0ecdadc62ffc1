package org.floorpass.kiosk.scan.reader;

import org.floorpass.kiosk.decode.Hint;
import org.floorpass.kiosk.scan.DeviceId;
import org.floorpass.kiosk.scan.DeviceStatus;
import org.floorpass.kiosk.scan.QrText;

/** What one device has to tell the shell. */
public sealed interface Reading {

  /** The device. */
  DeviceId device();

  /**
   * A code was presented.
   *
   * @param text now owned by the receiver, who closes it
   */
  record Code(DeviceId device, QrText text) implements Reading {}

  /**
   * Something is in view but cannot be read; shown as words, never an event of the audit.
   *
   * @param hint what would help
   */
  record Advice(DeviceId device, Hint hint) implements Reading {}

  /**
   * The device's status has changed.
   *
   * @param status the newest
   */
  record Status(DeviceId device, DeviceStatus status) implements Reading {}
}
