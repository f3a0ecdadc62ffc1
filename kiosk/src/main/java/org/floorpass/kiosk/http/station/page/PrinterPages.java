package org.floorpass.kiosk.http.station.page;

import java.util.List;
import org.floorpass.kiosk.http.station.page.StationPages.Registrar;
import org.floorpass.print.PrintStation;
import org.floorpass.print.queue.PrinterReport;

/** The printers in plain words. */
final class PrinterPages implements StationPages.Section {
  private static final int REFRESH_SECONDS = 5;

  private final PrintStation printers;
  private final Times times;

  PrinterPages(PrintStation printers, Times times) {
    this.printers = printers;
    this.times = times;
  }

  @Override
  public void addTo(Registrar registrar) {
    registrar.get("/station/printers", _ -> list());
  }

  private Page list() {
    List<PrinterReport> all = printers.printers();
    return Page.show(
            "Printers",
            out -> {
              if (all.isEmpty()) {
                out.element(
                    "p", "No printer is configured. Add one under \"printers\" and restart.");
                return;
              }
              Markup.table(
                  out,
                  List.of("Printer", "State", "What it says", "Labels", "Waiting", "Seen"),
                  rows -> all.forEach(printer -> row(rows, printer)));
            })
        .refreshing(REFRESH_SECONDS);
  }

  private void row(HtmlWriter rows, PrinterReport printer) {
    rows.element(
        "tr",
        tr ->
            tr.element("th", List.of("scope", "row"), th -> th.text(printer.setup().id().value()))
                .element(
                    "td",
                    td ->
                        Markup.badge(
                            td,
                            printer.ready() ? Markup.Tone.GOOD : Markup.Tone.BAD,
                            printer.ready() ? "ready" : "needs you"))
                .element("td", printer.plain())
                .element("td", printer.setup().stock().id())
                .element("td", Integer.toString(printer.waiting()))
                .element("td", times.shown(printer.seenAt())));
  }
}
