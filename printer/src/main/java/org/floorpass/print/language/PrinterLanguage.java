package org.floorpass.print.language;

import java.util.Optional;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.raster.Bitmap;

/**
 * Turns dots into the bytes of one printer language, and back. Stateless, any thread. Everything
 * that people wrote is dots by now: no text can reach the commands.
 */
public interface PrinterLanguage {
  /** Which one. */
  LanguageId id();

  /** The resolution of the head that is meant when somebody names one number. */
  default Resolution head(Resolution named) {
    return named;
  }

  /** Why printers of this language cannot print on this stock; one sentence, or nothing. */
  default Optional<String> refusal(LabelStock stock, Resolution resolution) {
    return Optional.empty();
  }

  /**
   * The whole job of one label. The caller zeroes the bytes after use.
   *
   * @param dots as the head burns them, as wide as the printable area
   */
  byte[] encode(Bitmap dots, LabelStock stock, Resolution resolution);

  /**
   * Reads a job back to dots, by the printer's rules: the last check before anything is sent.
   *
   * @throws StreamFormatException when a printer could not read it
   */
  Bitmap decode(byte[] stream) throws StreamFormatException;

  /** A new status conversation with one printer. */
  StatusConversation conversation(LabelStock stock, Resolution resolution);
}
