package org.floorpass.print.queue;

import java.util.Optional;
import java.util.OptionalInt;
import org.floorpass.print.badge.FontBook;
import org.floorpass.print.check.Printable;
import org.floorpass.print.check.ReaderProfile;
import org.floorpass.print.check.SizeCheck;
import org.floorpass.print.check.SizeVerdict;
import org.floorpass.print.job.BadgeOrder;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.pdf.PdfBadge;
import org.floorpass.print.raster.Preview;

/** One badge to bytes without a printer, by the queue's own path. Stateless, any thread. */
public final class BadgeEncoder {
  private BadgeEncoder() {}

  /** Composes, checks, encodes and reads back. The order stays the caller's. */
  public static EncodeOutcome encode(
      BadgeOrder order, LabelStock stock, Resolution named, LanguageId language) {
    Optional<PrinterLanguage> spoken = Languages.find(language);
    Resolution resolution = spoken.map(each -> each.head(named)).orElse(named);
    Optional<String> refusal = spoken.flatMap(each -> each.refusal(stock, resolution));
    if (refusal.isPresent()) {
      return new EncodeOutcome.NotOffered(refusal.get());
    }
    SizeVerdict verdict =
        new SizeCheck(FontBook.standard())
            .check(
                order.badge(),
                order.template(),
                new SizeCheck.Target(
                    stock, resolution, OptionalInt.empty(), ReaderProfile.Camera.usual()));
    return switch (verdict) {
      case SizeVerdict.Refused(var faults) -> new EncodeOutcome.Refused(faults);
      case Printable printable -> encoded(printable, language);
    };
  }

  private static EncodeOutcome encoded(Printable printable, LanguageId id) {
    if (id == LanguageId.PDF) {
      return finished(printable, PdfBadge.encode(printable));
    }
    Optional<PrinterLanguage> language = Languages.find(id);
    if (language.isEmpty()) {
      return new EncodeOutcome.NotOffered("The language " + id.id() + " is not offered yet.");
    }
    return switch (StreamMaker.make(printable, language.get(), true)) {
      case StreamMaker.Made.Stream(byte[] bytes) -> finished(printable, bytes);
      case StreamMaker.Made.Unfaithful(String rule) ->
          new EncodeOutcome.NotOffered("The badge could not be encoded faithfully: " + rule + ".");
    };
  }

  private static EncodeOutcome finished(Printable printable, byte[] bytes) {
    var layout = printable.layout();
    String summary =
        "%d x %d dots, %d dots a module (%s), %d bytes"
            .formatted(
                layout.canvas().device().width(),
                layout.canvas().device().height(),
                layout.qr().moduleX(),
                printable.module().plain(),
                bytes.length);
    return new EncodeOutcome.Encoded(bytes, Preview.png(printable), summary);
  }
}
