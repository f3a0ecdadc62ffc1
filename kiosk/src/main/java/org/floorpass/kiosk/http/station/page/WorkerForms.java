package org.floorpass.kiosk.http.station.page;

import java.util.ArrayList;
import java.util.List;
import org.floorpass.auth.administration.MethodView;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.kiosk.http.station.page.StationSessions.Session;
import org.floorpass.print.PrintStation;
import org.floorpass.print.queue.PrinterReport;

/** The forms on a worker's page; each one says what it will do. */
final class WorkerForms {
  private final PrintStation printers;
  private final StationSessions sessions;
  private final IssuerPages issuer;

  WorkerForms(PrintStation printers, StationSessions sessions, IssuerPages issuer) {
    this.printers = printers;
    this.sessions = sessions;
    this.issuer = issuer;
  }

  /** For somebody without a method. */
  void first(HtmlWriter out, Session session, WorkerId worker) {
    card(
        out,
        "Issue the first badge",
        card ->
            badgeForm(
                card,
                session,
                worker,
                form -> {
                  Markup.hidden(form, "kind", "standard");
                  Markup.hidden(form, "reason", "first");
                  Markup.field(
                      form, "Valid through (empty: as the policy says)", "through", "type", "date");
                  Markup.button(form, "Print badge and make a PIN");
                }));
  }

  /** For somebody with a method. */
  void further(HtmlWriter out, Session session, MethodView method) {
    WorkerId worker = method.worker();
    if (!issuer.isOpen()) {
      out.element(
          "p",
          List.of("class", "notice"),
          p -> {
            p.text("The issuing station is closed: a badge can be issued with a new PIN only. ");
            Markup.link(p, IssuerPages.HERE, "Open it");
          });
    }
    out.element(
        "div",
        List.of("class", "cards"),
        cards -> {
          boolean standard = method.standard().filter(code -> live(code.state())).isPresent();
          boolean temporary = method.temporary().filter(code -> live(code.state())).isPresent();
          card(
              cards,
              standard ? "Replace the standard badge" : "Issue a standard badge",
              card -> standard(card, session, worker, standard));
          card(
              cards,
              temporary ? "Replace the temporary badge" : "Issue a temporary badge",
              card -> temporary(card, session, worker, temporary));
          if (standard || temporary) {
            card(
                cards,
                "Revoke without a new badge",
                card -> revoke(card, session, worker, standard, temporary));
          }
          card(cards, "PIN", card -> pin(card, session, method));
          card(cards, "Delete", card -> delete(card, session, worker));
        });
  }

  private static boolean live(CodeState state) {
    return switch (state) {
      case ACTIVE, NOT_YET_ACTIVE, AWAITING_PROOF, SUSPENDED -> true;
      case EXPIRED, REVOKED -> false;
    };
  }

  private void standard(HtmlWriter out, Session session, WorkerId worker, boolean replacing) {
    badgeForm(
        out,
        session,
        worker,
        form -> {
          Markup.hidden(form, "kind", "standard");
          reason(form, replacing);
          Markup.field(
              form, "Valid through (empty: as the policy says)", "through", "type", "date");
          pinChoice(form);
          Markup.button(form, replacing ? "Revoke and print a new badge" : "Print badge");
        });
  }

  private void temporary(HtmlWriter out, Session session, WorkerId worker, boolean replacing) {
    badgeForm(
        out,
        session,
        worker,
        form -> {
          Markup.hidden(form, "kind", "temporary");
          reason(form, replacing);
          Markup.field(
              form,
              "Hours, 1 to 12",
              "hours",
              "type",
              "number",
              "min",
              "1",
              "max",
              "12",
              "value",
              "4");
          pinChoice(form);
          Markup.button(form, replacing ? "Revoke and print a new badge" : "Print badge");
        });
  }

  private static void reason(HtmlWriter form, boolean replacing) {
    if (replacing) {
      Markup.choice(
          form,
          "The present badge is",
          "reason",
          List.of("lost", "lost", "stolen", "stolen", "spoiled", "damaged"));
    } else {
      Markup.hidden(form, "reason", "first");
    }
  }

  private void pinChoice(HtmlWriter form) {
    Markup.choice(
        form,
        "PIN",
        "pin",
        issuer.isOpen()
            ? List.of("kept", "stays as it is", "new", "make a new temporary PIN")
            : List.of("new", "make a new temporary PIN"));
  }

  private void revoke(
      HtmlWriter out, Session session, WorkerId worker, boolean standard, boolean temporary) {
    Markup.form(
        out,
        session,
        WorkerPages.address(worker) + "/revoke",
        form -> {
          var kinds = new ArrayList<String>();
          if (standard) {
            kinds.addAll(List.of("standard", "standard"));
          }
          if (temporary) {
            kinds.addAll(List.of("temporary", "temporary"));
          }
          Markup.choice(form, "Badge", "kind", kinds);
          Markup.choice(
              form,
              "Because it is",
              "reason",
              List.of(
                  "lost",
                  "lost",
                  "stolen",
                  "stolen",
                  "spoiled",
                  "damaged",
                  "deleted",
                  "no longer needed"));
          Markup.dangerous(form, "Revoke");
        });
  }

  private static void pin(HtmlWriter out, Session session, MethodView method) {
    Markup.form(
        out,
        session,
        WorkerPages.address(method.worker()) + "/reset-pin",
        form -> Markup.button(form, "Reset PIN"));
    if (method.pin().lock().isPresent()) {
      Markup.form(
          out,
          session,
          WorkerPages.address(method.worker()) + "/unlock",
          form -> Markup.button(form, "Unlock PIN"));
    }
  }

  private static void delete(HtmlWriter out, Session session, WorkerId worker) {
    out.element("p", "Ends every badge and the PIN of this worker.");
    Markup.form(
        out,
        session,
        WorkerPages.address(worker) + "/delete-method",
        form -> Markup.dangerous(form, "Delete badges and PIN"));
  }

  /** The key makes sending the same form twice harmless: reloading a page, a double click. */
  private void badgeForm(HtmlWriter out, Session session, WorkerId worker, HtmlWriter.Part fields) {
    Markup.form(
        out,
        session,
        WorkerPages.address(worker) + "/badges",
        form -> {
          Markup.hidden(form, "key", sessions.token());
          fields.write(form);
          List<PrinterReport> all = printers.printers();
          if (all.size() > 1) {
            var options = new ArrayList<String>();
            all.forEach(
                printer -> {
                  String id = printer.setup().id().value();
                  options.add(id);
                  options.add(printer.ready() ? id : id + " (not ready)");
                });
            Markup.choice(form, "Printer", "printer", options);
          }
        });
  }

  private static void card(HtmlWriter out, String heading, HtmlWriter.Part inside) {
    out.element(
        "section",
        List.of("class", "card"),
        section -> inside.write(section.element("h2", heading)));
  }
}
