package org.floorpass.kiosk.http.station.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.floorpass.auth.administration.WorkerAdministration;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.directory.WorkerOrder;
import org.floorpass.kiosk.http.station.page.StationPages.Registrar;

/** The list of workers, searching it, and making a new one. */
final class WorkersPages implements StationPages.Section {
  private static final String LIST = "/station/workers";

  /** What one looks through before typing a further letter. */
  private static final int PAGE = 50;

  private final WorkerAdministration workers;

  WorkersPages(WorkerAdministration workers) {
    this.workers = workers;
  }

  @Override
  public void addTo(Registrar registrar) {
    registrar.get(LIST, this::list).post(LIST, this::create).get(LIST + "/new", WorkersPages::form);
  }

  private Page list(PageCall call) {
    String search = call.query().getOrDefault("search", "").strip();
    int page = page(call.query().getOrDefault("page", ""));
    return CoreWords.page(
        workers.list(call.caller(), search, page * PAGE, PAGE + 1),
        "/station/orders",
        found -> Page.show("Workers", out -> write(out, search, page, found)));
  }

  private static int page(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static void write(HtmlWriter out, String search, int page, List<Worker> found) {
    out.element(
        "form",
        List.of("method", "get", "action", LIST, "class", "search", "role", "search"),
        form -> {
          Markup.field(
              form, "Name or address begins with", "search", "value", search, "type", "search");
          Markup.button(form, "Search");
          form.element(
              "a", List.of("href", LIST + "/new", "class", "button"), a -> a.text("New worker"));
        });
    if (found.isEmpty()) {
      out.element(
          "p", search.isEmpty() ? "There are no workers yet." : "Nobody's name begins like that.");
      return;
    }
    Markup.table(
        out,
        List.of("Name", "Address", "Title", "Unit"),
        rows -> found.stream().limit(PAGE).forEach(worker -> row(rows, worker)));
    out.element(
        "p",
        p -> {
          if (page > 0) {
            Markup.link(p, address(search, page - 1), "Former page");
          }
          if (found.size() > PAGE) {
            Markup.link(p, address(search, page + 1), "Next page");
          }
        });
  }

  private static void row(HtmlWriter rows, Worker worker) {
    rows.element(
        "tr",
        tr ->
            tr.element("td", td -> Markup.link(td, LIST + "/" + worker.id(), worker.displayName()))
                .element("td", worker.userPrincipalName())
                .element("td", worker.title())
                .element("td", worker.unit()));
  }

  private static String address(String search, int page) {
    return LIST + "?page=" + page + "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
  }

  private static Page form(PageCall call) {
    return Page.show(
        "New worker",
        out ->
            out.element(
                "div",
                List.of("class", "card"),
                card ->
                    Markup.form(
                        card,
                        call.session(),
                        LIST,
                        form -> {
                          Markup.field(
                              form,
                              "Name on the badge",
                              "name",
                              "required",
                              "",
                              "maxlength",
                              "100");
                          Markup.field(
                              form,
                              "Address (user principal name)",
                              "address",
                              "required",
                              "",
                              "type",
                              "email");
                          Markup.field(form, "Title", "title", "maxlength", "100");
                          Markup.field(form, "Unit", "unit", "maxlength", "100");
                          Markup.field(
                              form, "Language, such as en or pl", "language", "maxlength", "20");
                          Markup.button(form, "Make worker");
                        })));
  }

  private Page create(PageCall call) {
    FormBody form = call.form();
    return CoreWords.page(
        workers.create(
            call.caller(),
            new WorkerOrder(
                form.text("address"),
                form.text("name"),
                form.text("title"),
                form.text("unit"),
                form.text("language"))),
        LIST + "/new",
        worker ->
            new Page.Redirect(
                LIST + "/" + worker.id(), worker.displayName() + " was added. Issue a badge now."));
  }
}
