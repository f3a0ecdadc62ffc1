package org.floorpass.print.queue;

import org.floorpass.print.check.ReaderProfile;
import org.floorpass.print.job.PrinterId;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.link.LinkAddress;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;

/**
 * One configured printer.
 *
 * @param id its name in configuration and API
 * @param language that it speaks
 * @param address where it is
 * @param resolution of its head
 * @param stock that is loaded, by configuration
 * @param feedback whether it can say what it does
 * @param reader who reads its badges
 */
public record PrinterSetup(
    PrinterId id,
    LanguageId language,
    LinkAddress address,
    Resolution resolution,
    LabelStock stock,
    Feedback feedback,
    ReaderProfile reader) {

  /** What a printer says about itself. */
  public enum Feedback {
    /** It answers status queries; silence is a fault. */
    STATUS,
    /** It answers nothing: every job ends in Uncertain and is settled by proof scan or person. */
    NONE
  }
}
