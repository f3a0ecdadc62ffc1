package org.floorpass.kiosk.http.station.page;

import io.helidon.http.Status;
import java.util.List;
import java.util.function.Function;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.WorkerAdministration;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.id.CodeId;
import org.floorpass.kiosk.http.station.page.StationPages.Registrar;
import org.floorpass.kiosk.issue.OrderDesk;
import org.floorpass.kiosk.issue.OrderView;
import org.floorpass.print.queue.SettleVerdict;

/** Orders: what the printer says, and what is to be done. */
final class OrderPages implements StationPages.Section {
  private static final String LIST = "/station/orders";

  /** A shift's worth. */
  private static final int SHOWN = 50;

  private static final int REFRESH_SECONDS = 2;
  private static final int LIST_REFRESH_SECONDS = 10;

  private final OrderDesk orders;
  private final WorkerAdministration workers;
  private final Times times;

  OrderPages(OrderDesk orders, WorkerAdministration workers, Times times) {
    this.orders = orders;
    this.workers = workers;
    this.times = times;
  }

  @Override
  public void addTo(Registrar registrar) {
    registrar
        .get(LIST, this::list)
        .get(LIST + "/{order}", this::show)
        .post(LIST + "/{order}/settle", this::settle);
  }

  static String address(CodeId order) {
    return LIST + "/" + order;
  }

  private Page list(PageCall call) {
    List<OrderView> latest = orders.latest(call.caller(), SHOWN);
    return Page.show(
            "Orders",
            out -> {
              if (latest.isEmpty()) {
                out.element("p", "No badge was ordered yet.");
                return;
              }
              Markup.table(
                  out,
                  List.of("Ordered", "Worker", "State", "What to do"),
                  rows -> latest.forEach(order -> row(rows, call, order)));
            })
        .refreshing(LIST_REFRESH_SECONDS);
  }

  private void row(HtmlWriter rows, PageCall call, OrderView order) {
    rows.element(
        "tr",
        tr ->
            tr.element(
                    "td",
                    td ->
                        Markup.link(
                            td, address(order.code().codeId()), times.shown(order.submittedAt())))
                .element("td", td -> worker(td, call, order))
                .element("td", td -> state(td, order))
                .element("td", order.standing().message().orElse("")));
  }

  private void worker(HtmlWriter out, PageCall call, OrderView order) {
    Outcome<Worker> found = workers.find(call.caller(), order.code().worker().toString());
    switch (found) {
      case Outcome.Done<Worker>(Worker worker) ->
          Markup.link(out, WorkerPages.address(worker.id()), worker.displayName());
      case Outcome.Refused<Worker> _ -> out.text("–");
    }
  }

  private static void state(HtmlWriter out, OrderView order) {
    String word = order.standing().word();
    Markup.Tone tone =
        switch (word) {
          case "Proven" -> Markup.Tone.GOOD;
          case "Printed" -> order.settled() ? Markup.Tone.GOOD : Markup.Tone.WAITING;
          case "Held", "Uncertain", "Refused" -> Markup.Tone.BAD;
          case "Voided" -> Markup.Tone.OVER;
          default -> Markup.Tone.WAITING;
        };
    Markup.badge(out, tone, word);
  }

  private Page show(PageCall call) {
    return withId(
        call,
        id ->
            switch (orders.follow(call.caller(), id)) {
              case OrderDesk.Answer.Found(OrderView order) -> one(call, order);
              case OrderDesk.Answer.NotNow(OrderView order) -> one(call, order);
              case OrderDesk.Answer.Refused(var refusal) -> CoreWords.problem(refusal, LIST);
            });
  }

  private Page one(PageCall call, OrderView order) {
    Page.Show page =
        Page.show(
            "Badge order",
            out -> {
              out.element("p", p -> state(p, order));
              out.element(
                  "p",
                  List.of("class", "lead"),
                  p -> p.text(order.standing().message().orElse("")));
              out.element(
                  "dl",
                  dl -> {
                    dl.element("dt", "Worker").element("dd", dd -> worker(dd, call, order));
                    Markup.fact(dl, "Printer", order.printer().value());
                    Markup.fact(dl, "Ordered", times.shown(order.submittedAt()));
                    Markup.fact(dl, "Changed", times.shown(order.changedAt()));
                  });
              if (order.standing().word().equals("Uncertain")) {
                settling(out, call, order);
              }
            });
    return order.settled() ? page : page.refreshing(REFRESH_SECONDS);
  }

  private static void settling(HtmlWriter out, PageCall call, OrderView order) {
    out.element("h2", "What came out of the printer?");
    for (String verdict : List.of("printed", "void")) {
      Markup.form(
          out,
          call.session(),
          address(order.code().codeId()) + "/settle",
          form -> {
            Markup.hidden(form, "verdict", verdict);
            if (verdict.equals("printed")) {
              Markup.button(form, "A good badge: it printed");
            } else {
              Markup.dangerous(form, "Nothing usable: void it");
            }
          });
    }
  }

  private Page settle(PageCall call) {
    SettleVerdict verdict =
        call.form().text("verdict").equals("printed") ? SettleVerdict.PRINTED : SettleVerdict.VOID;
    return withId(
        call,
        id ->
            switch (orders.settle(call.caller(), id, verdict)) {
              case OrderDesk.Answer.Found(OrderView order) when verdict == SettleVerdict.VOID ->
                  new Page.Redirect(
                      WorkerPages.address(order.code().worker()),
                      "The badge is void. Issue a new one here.");
              case OrderDesk.Answer.Found _ -> new Page.Redirect(address(id), "Noted: it printed.");
              case OrderDesk.Answer.NotNow _ ->
                  new Page.Redirect(address(id), "The order has changed meanwhile.");
              case OrderDesk.Answer.Refused(var refusal) -> CoreWords.problem(refusal, LIST);
            });
  }

  private static Page withId(PageCall call, Function<CodeId, Page> action) {
    try {
      return action.apply(CodeId.parse(call.variable("order")));
    } catch (IllegalArgumentException malformed) {
      return Page.problem(Status.NOT_FOUND_404, "There is no such order.", LIST);
    }
  }
}
