package org.floorpass.kiosk.http.station.page;

import java.util.List;
import java.util.Optional;
import org.floorpass.kiosk.http.api.SecretBuffer;
import org.floorpass.kiosk.http.station.page.StationSessions.Session;

/** What is the same on every page: head, navigation, notice, style. */
final class PageFrame {
  private static final List<String> NAVIGATION =
      List.of(
          "/station/workers",
          "Workers",
          "/station/orders",
          "Orders",
          "/station/printers",
          "Printers",
          "/station/policy",
          "Policy",
          "/station/issuer",
          "Issuing",
          "/station/audit",
          "Audit");

  private final String site;
  private final boolean simulated;

  /**
   * Makes the frame.
   *
   * @param site name at the top of each page
   * @param simulated whether every page says that its devices are not real
   */
  PageFrame(String site, boolean simulated) {
    this.site = site;
    this.simulated = simulated;
  }

  void write(SecretBuffer target, Page.Show page, Optional<Session> session) {
    new HtmlWriter(target)
        .doctype()
        .element(
            "html",
            List.of("lang", "en"),
            html ->
                html.element("head", head -> head(head, page))
                    .element("body", body -> body(body, page, session)));
  }

  private void head(HtmlWriter out, Page.Show page) {
    out.single("meta", "charset", "utf-8")
        .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .element("title", page.title() + " – " + site)
        .single("link", "rel", "stylesheet", "href", "/station/station.css")
        .single("link", "rel", "icon", "href", "data:,");
    if (page.refreshSeconds() > 0) {
      out.single(
          "meta", "http-equiv", "refresh", "content", Integer.toString(page.refreshSeconds()));
    }
  }

  private void body(HtmlWriter out, Page.Show page, Optional<Session> session) {
    if (simulated) {
      out.element("p", List.of("class", "simulated"), p -> p.text("SIMULATED DEVICES"));
    }
    out.element(
        "header",
        header -> {
          header.element("strong", "Floorpass").element("span", site);
          session.ifPresent(person -> navigation(header, person));
        });
    String notice = session.map(Session::takeNotice).orElse("");
    out.element(
        "main",
        main -> {
          if (!notice.isEmpty()) {
            main.element("p", List.of("class", "notice", "role", "status"), p -> p.text(notice));
          }
          main.element("h1", page.title());
          page.body().write(main);
        });
  }

  private static void navigation(HtmlWriter out, Session session) {
    out.element(
        "nav",
        nav -> {
          for (int i = 0; i < NAVIGATION.size(); i += 2) {
            Markup.link(nav, NAVIGATION.get(i), NAVIGATION.get(i + 1));
          }
        });
    Markup.form(
        out,
        session,
        "/station/sign-out",
        form -> {
          form.element("span", session.name());
          Markup.button(form, "Sign out");
        });
  }
}
