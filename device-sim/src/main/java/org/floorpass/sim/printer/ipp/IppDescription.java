package org.floorpass.sim.printer.ipp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.floorpass.sim.printer.PrinterCondition;

/** What Get-Printer-Attributes tells: RFC 8011 section 5.4, PWG 5100.14 section 5. */
final class IppDescription {
  private final int dotsPerInch;
  private final List<IppMedia> known;
  private final Set<IppQuirk> quirks;

  IppDescription(int dotsPerInch, List<IppMedia> known, Set<IppQuirk> quirks) {
    this.dotsPerInch = dotsPerInch;
    this.known = known;
    this.quirks = quirks;
  }

  /** Reasons in the words of RFC 8011 section 5.4.12, with their severity. */
  static List<String> reasons(PrinterCondition now, boolean otherMediaNeeded) {
    List<String> reasons = new ArrayList<>();
    if (now.labelsLeft() == 0) {
      reasons.add("media-empty-error");
    }
    if (now.headOpen()) {
      reasons.add("cover-open-error");
    }
    if (now.jammed()) {
      reasons.add("media-jam-error");
    }
    if (now.ribbonOut()) {
      reasons.add("marker-supply-empty-error");
    }
    if (now.paused()) {
      reasons.add("paused");
    }
    if (otherMediaNeeded) {
      reasons.add("media-needed-error");
    }
    if (reasons.isEmpty()) {
      reasons.add("none");
    }
    return reasons;
  }

  List<IppAttribute> attributes(
      String uri, IppMedia ready, PrinterCondition now, int waiting, boolean otherMediaNeeded) {
    List<String> reasons = reasons(now, otherMediaNeeded);
    int state = !reasons.equals(List.of("none")) ? 5 : waiting > 0 ? 4 : 3;
    List<IppAttribute> all =
        IppMessage.attributes(
            IppAttribute.strings(IppValue.CHARSET, "charset-configured", "utf-8"),
            IppAttribute.strings(IppValue.CHARSET, "charset-supported", "utf-8"),
            IppAttribute.strings(IppValue.LANGUAGE, "natural-language-configured", "en"),
            IppAttribute.strings(IppValue.LANGUAGE, "generated-natural-language-supported", "en"),
            IppAttribute.keywords("compression-supported", "none"),
            IppAttribute.keywords("ipp-versions-supported", "1.1", "2.0"),
            IppAttribute.keywords("ipp-features-supported", "ipp-everywhere"),
            IppAttribute.enums("operations-supported", IppPrinter.OPERATIONS),
            IppAttribute.keywords("pdl-override-supported", "attempted"),
            IppAttribute.strings(IppValue.URI, "printer-uri-supported", uri),
            IppAttribute.keywords("uri-authentication-supported", "none"),
            IppAttribute.keywords("uri-security-supported", "none"),
            IppAttribute.strings(IppValue.NAME, "printer-name", "simulated"),
            IppAttribute.strings(IppValue.TEXT, "printer-info", "Simulated label printer"),
            IppAttribute.strings(IppValue.TEXT, "printer-location", "bench"),
            IppAttribute.strings(
                IppValue.TEXT, "printer-make-and-model", "Floorpass Bench Label Printer"),
            IppAttribute.strings(
                IppValue.URI, "printer-more-info", "http" + uri.substring("ipp".length())),
            IppAttribute.strings(
                IppValue.URI, "printer-uuid", "urn:uuid:00000000-0000-4000-8000-000000000001"),
            IppAttribute.enums("printer-state", state),
            IppAttribute.keywords("printer-state-reasons", reasons.toArray(String[]::new)),
            IppAttribute.of("printer-is-accepting-jobs", new IppValue.Truth(true)),
            IppAttribute.wholes("queued-job-count", waiting));
    document(all);
    media(all, ready);
    return all;
  }

  private void document(List<IppAttribute> all) {
    IppValue resolution = new IppValue.Resolution(dotsPerInch, dotsPerInch);
    String pwg = IppRequestCheck.PWG;
    all.addAll(
        List.of(
            IppAttribute.strings(IppValue.MIME_TYPE, "document-format-default", pwg),
            IppAttribute.strings(IppValue.MIME_TYPE, "document-format-supported", pwg),
            IppAttribute.of("pwg-raster-document-resolution-supported", resolution),
            IppAttribute.keywords("pwg-raster-document-type-supported", "black_1", "sgray_8"),
            IppAttribute.keywords("pwg-raster-document-sheet-back", "normal"),
            IppAttribute.of("printer-resolution-default", resolution),
            IppAttribute.of("printer-resolution-supported", resolution),
            IppAttribute.of("copies-supported", new IppValue.Range(1, IppPrinter.MOST_COPIES)),
            IppAttribute.wholes("copies-default", 1),
            IppAttribute.keywords("sides-default", "one-sided"),
            IppAttribute.keywords("sides-supported", "one-sided"),
            IppAttribute.keywords("print-color-mode-default", "monochrome"),
            IppAttribute.keywords("print-color-mode-supported", "monochrome"),
            IppAttribute.enums("print-quality-default", 4),
            IppAttribute.enums("print-quality-supported", 4),
            IppAttribute.enums("orientation-requested-default", 3),
            IppAttribute.enums("orientation-requested-supported", 3),
            IppAttribute.of("color-supported", new IppValue.Truth(false)),
            IppAttribute.keywords("print-scaling-default", "auto"),
            IppAttribute.keywords(
                "print-scaling-supported",
                IppRequestCheck.SCALINGS.stream().sorted().toArray(String[]::new)),
            IppAttribute.keywords(
                "job-creation-attributes-supported",
                "copies",
                "media",
                "media-col",
                "print-scaling",
                "printer-resolution")));
  }

  private void media(List<IppAttribute> all, IppMedia ready) {
    all.add(
        IppAttribute.keywords(
            "media-supported", known.stream().map(IppMedia::keyword).toArray(String[]::new)));
    all.add(IppAttribute.keywords("media-default", ready.keyword()));
    all.add(IppAttribute.of("media-col-default", ready.collection()));
    all.add(
        IppAttribute.keywords("media-col-supported", "media-size", "media-source", "media-type"));
    all.add(
        IppAttribute.of(
            "media-size-supported", known.stream().map(IppMedia::size).toArray(IppValue[]::new)));
    all.add(
        IppAttribute.of(
            "media-col-database",
            known.stream().map(IppMedia::collection).toArray(IppValue[]::new)));
    for (String side : List.of("bottom", "left", "right", "top")) {
      all.add(IppAttribute.wholes("media-" + side + "-margin-supported", 0));
    }
    if (!quirks.contains(IppQuirk.NO_MEDIA_READY)) {
      all.add(IppAttribute.keywords("media-ready", ready.keyword()));
      all.add(IppAttribute.of("media-col-ready", ready.collection()));
    }
  }
}
