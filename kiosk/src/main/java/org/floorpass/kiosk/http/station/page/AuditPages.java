package org.floorpass.kiosk.http.station.page;

import java.util.List;
import java.util.Locale;
import org.floorpass.auth.administration.AuditAdministration;
import org.floorpass.auth.audit.AuditOutcome;
import org.floorpass.auth.audit.AuditRecord;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.kiosk.http.station.page.StationPages.Registrar;

/** The latest records of the audit; the whole of it is exported on the command line. */
final class AuditPages implements StationPages.Section {
  private static final int SHOWN = 100;

  /** Enough to tell people apart on one page; the whole pseudonym is in the export. */
  private static final int SHOWN_CHARACTERS = 8;

  private final AuditAdministration audit;
  private final Times times;

  AuditPages(AuditAdministration audit, Times times) {
    this.audit = audit;
    this.times = times;
  }

  @Override
  public void addTo(Registrar registrar) {
    registrar.get("/station/audit", this::show);
  }

  private Page show(PageCall call) {
    return CoreWords.page(
        audit.latest(call.caller(), SHOWN),
        "/station/workers",
        records ->
            Page.show(
                "Audit",
                out -> {
                  out.element(
                      "p",
                      List.of("class", "hint"),
                      p ->
                          p.text("The latest " + SHOWN + " records; people are pseudonyms. ")
                              .element("code", "floorpass audit export")
                              .text(" writes all of them."));
                  Markup.table(
                      out,
                      List.of("No.", "When", "What", "Why", "By", "About", "Door"),
                      rows -> records.forEach(record -> row(rows, record)));
                }));
  }

  private void row(HtmlWriter rows, AuditRecord record) {
    var event = record.event();
    rows.element(
        "tr",
        tr ->
            tr.element("td", Long.toString(record.sequence()))
                .element("td", times.exactly(record.moment().at()))
                .element("td", td -> what(td, record))
                .element("td", words(event.reason().orElse("")))
                .element("td", event.actor().map(AuditPages::shortened).orElse("the box"))
                .element("td", event.subject().map(AuditPages::shortened).orElse("–"))
                .element("td", event.source()));
  }

  private static void what(HtmlWriter out, AuditRecord record) {
    String words = words(record.event().type().name());
    if (record.event().outcome() == AuditOutcome.SUCCESS) {
      out.text(words);
    } else {
      Markup.badge(out, Markup.Tone.BAD, words);
    }
  }

  private static String words(String name) {
    return name.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  private static String shortened(Pseudonym pseudonym) {
    String whole = pseudonym.value().toString();
    return whole.substring(0, Math.min(SHOWN_CHARACTERS, whole.length()));
  }
}
