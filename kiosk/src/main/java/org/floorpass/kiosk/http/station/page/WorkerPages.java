package org.floorpass.kiosk.http.station.page;

import java.util.List;
import java.util.Optional;
import org.floorpass.auth.administration.CodeView;
import org.floorpass.auth.administration.MethodAdministration;
import org.floorpass.auth.administration.MethodView;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.Refusal;
import org.floorpass.auth.administration.WorkerAdministration;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.kiosk.http.station.page.StationPages.Registrar;

/** One worker: what the badge and the PIN are, and everything that can be done about them. */
final class WorkerPages implements StationPages.Section {
  private static final String ONE = "/station/workers/{worker}";

  private final WorkerAdministration workers;
  private final MethodAdministration methods;
  private final WorkerForms forms;
  private final Times times;

  WorkerPages(
      WorkerAdministration workers, MethodAdministration methods, WorkerForms forms, Times times) {
    this.workers = workers;
    this.methods = methods;
    this.forms = forms;
    this.times = times;
  }

  @Override
  public void addTo(Registrar registrar) {
    registrar
        .get(ONE, this::show)
        .post(ONE + "/revoke", this::revoke)
        .post(ONE + "/reset-pin", this::resetPin)
        .post(ONE + "/unlock", this::unlock)
        .post(ONE + "/delete-method", this::deleteMethod);
  }

  static String address(WorkerId worker) {
    return "/station/workers/" + worker;
  }

  private Page show(PageCall call) {
    return CoreWords.page(
        workers.find(call.caller(), call.variable("worker")),
        "/station/workers",
        worker ->
            switch (methods.read(call.caller(), worker.id())) {
              case Outcome.Done<MethodView>(MethodView method) ->
                  Page.show(
                      worker.displayName(),
                      out -> {
                        person(out, worker);
                        method(out, method);
                        forms.further(out, call.session(), method);
                      });
              case Outcome.Refused<MethodView>(Refusal.NotFound _) ->
                  Page.show(
                      worker.displayName(),
                      out -> {
                        person(out, worker);
                        out.element("p", "No badge yet.");
                        forms.first(out, call.session(), worker.id());
                      });
              case Outcome.Refused<MethodView>(Refusal refusal) ->
                  CoreWords.problem(refusal, "/station/workers");
            });
  }

  private static void person(HtmlWriter out, Worker worker) {
    out.element(
        "dl",
        dl -> {
          Markup.fact(dl, "Address", worker.userPrincipalName());
          Markup.fact(dl, "Title", worker.title());
          Markup.fact(dl, "Unit", worker.unit());
          Markup.fact(dl, "Language", worker.language());
        });
  }

  private void method(HtmlWriter out, MethodView method) {
    out.element(
        "h2",
        h -> {
          h.text("Badge and PIN ");
          CoreWords.usability(h, method);
        });
    Markup.table(
        out,
        List.of("Badge", "State", "From", "Until", "Last used"),
        rows -> {
          code(rows, "Standard", method.standard());
          code(rows, "Temporary", method.temporary());
        });
    out.element(
        "p",
        p -> {
          p.text(method.pin().mustChange() ? "Temporary PIN, " : "PIN chosen by the worker, ");
          p.text("set " + times.shown(method.pin().updated()) + ".");
          method
              .pin()
              .temporaryUntil()
              .ifPresent(until -> p.text(" It works until " + times.shown(until) + "."));
        });
  }

  private void code(HtmlWriter rows, String kind, Optional<CodeView> code) {
    rows.element(
        "tr",
        tr -> {
          tr.element("th", List.of("scope", "row"), th -> th.text(kind));
          code.ifPresentOrElse(
              view ->
                  tr.element("td", td -> CoreWords.state(td, view))
                      .element("td", times.shown(view.start()))
                      .element("td", times.shown(view.expiry()))
                      .element("td", view.lastUsed().map(times::shown).orElse("never")),
              () -> tr.element("td", List.of("colspan", "4"), td -> td.text("none")));
        });
  }

  private Page revoke(PageCall call) {
    CodeKind kind =
        call.form().text("kind").equals("temporary") ? CodeKind.TEMPORARY : CodeKind.STANDARD;
    RevokeReason reason =
        switch (call.form().text("reason")) {
          case "lost" -> RevokeReason.LOST;
          case "stolen" -> RevokeReason.STOLEN;
          case "spoiled" -> RevokeReason.SPOILED;
          default -> RevokeReason.DELETED;
        };
    return onWorker(
        call,
        worker ->
            CoreWords.page(
                methods.revoke(call.caller(), worker.id(), kind, reason),
                address(worker.id()),
                _ -> back(worker, "The badge is revoked. It is refused from now on.")));
  }

  private Page resetPin(PageCall call) {
    return onWorker(
        call,
        worker ->
            CoreWords.page(
                methods.resetPin(call.caller(), worker.id()),
                address(worker.id()),
                pin ->
                    Page.show(
                            "New PIN for " + worker.displayName(),
                            out -> {
                              OncePages.pin(out, pin, times);
                              out.element("p", p -> Markup.link(p, address(worker.id()), "Done"));
                            })
                        .closing(pin::close)));
  }

  private Page unlock(PageCall call) {
    return onWorker(
        call,
        worker ->
            CoreWords.page(
                methods.unlock(call.caller(), worker.id()),
                address(worker.id()),
                _ -> back(worker, "The PIN takes three further tries.")));
  }

  private Page deleteMethod(PageCall call) {
    return onWorker(
        call,
        worker ->
            CoreWords.page(
                methods.delete(call.caller(), worker.id()),
                address(worker.id()),
                _ -> back(worker, "Badges and PIN are deleted.")));
  }

  private Page onWorker(PageCall call, java.util.function.Function<Worker, Page> action) {
    return CoreWords.page(
        workers.find(call.caller(), call.variable("worker")), "/station/workers", action);
  }

  private static Page back(Worker worker, String notice) {
    return new Page.Redirect(address(worker.id()), notice);
  }
}
