package org.floorpass.print.status;

import java.util.Arrays;
import java.util.Optional;

/** Why a printer does not print, in the words of IPP printer-state-reasons (RFC 8011, 5.4.12). */
public enum PrinterFault {
  /** No labels loaded. */
  MEDIA_EMPTY("media-empty", "The printer is out of labels. Load a new roll."),
  /** Other labels loaded than the job needs. */
  MEDIA_NEEDED("media-needed", "The wrong labels are loaded. Load the configured roll."),
  /** Head or cover open. */
  COVER_OPEN("cover-open", "The printer is open. Close its cover."),
  /** Ribbon used up. */
  MARKER_SUPPLY_EMPTY("marker-supply-empty", "The ribbon is used up. Load a new ribbon."),
  /** Labels stuck. */
  MEDIA_JAM("media-jam", "Labels are stuck in the printer. Open it and clear the path."),
  /** Paused at its panel. */
  PAUSED("paused", "The printer is paused. Press its pause or feed button."),
  /** Head or motor too hot; it cools down by itself. */
  OVERHEATED(
      "other-warning", "The printer is too hot. It goes on by itself when it has cooled down."),
  /** A fault that the printer does not name. */
  OTHER("other", "The printer reports a fault. Look at its display."),
  /** No connection, or no answer. */
  UNREACHABLE("unreachable", "The printer does not answer. Check its power and cable.");

  private final String reason;
  private final String plain;

  PrinterFault(String reason, String plain) {
    this.reason = reason;
    this.plain = plain;
  }

  /** The reason word, stable in the API and the store. */
  public String reason() {
    return reason;
  }

  /** One sentence for people: what is wrong and what to do. */
  public String plain() {
    return plain;
  }

  /** The fault of a reason word. */
  public static Optional<PrinterFault> ofReason(String reason) {
    return Arrays.stream(values()).filter(fault -> fault.reason.equals(reason)).findFirst();
  }
}
