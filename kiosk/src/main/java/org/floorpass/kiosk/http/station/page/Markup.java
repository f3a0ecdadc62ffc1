package org.floorpass.kiosk.http.station.page;

import java.util.ArrayList;
import java.util.List;
import org.floorpass.kiosk.http.station.page.StationSessions.Session;

/** The few pieces that all pages are made of. */
final class Markup {
  private Markup() {}

  /** A link to another page. */
  static void link(HtmlWriter out, String address, String text) {
    out.element("a", List.of("href", address), a -> a.text(text));
  }

  /** A form of a session: its token goes with it. */
  static void form(HtmlWriter out, Session session, String action, HtmlWriter.Part fields) {
    out.element(
        "form",
        List.of("method", "post", "action", action),
        form -> {
          hidden(form, "token", session.formToken());
          fields.write(form);
        });
  }

  /** A value that goes with a form. */
  static void hidden(HtmlWriter out, String name, String value) {
    out.single("input", "type", "hidden", "name", name, "value", value);
  }

  /** A labelled field of one line. */
  static void field(HtmlWriter out, String label, String name, String... attributes) {
    var all = new ArrayList<>(List.of("name", name, "id", name));
    all.addAll(List.of(attributes));
    out.element(
        "label",
        List.of("for", name),
        l -> l.element("span", label).single("input", all.toArray(String[]::new)));
  }

  /**
   * A labelled choice.
   *
   * @param options value and text of each, in turn; the first is chosen
   */
  static void choice(HtmlWriter out, String label, String name, List<String> options) {
    out.element(
        "label",
        l ->
            l.element("span", label)
                .element(
                    "select",
                    List.of("name", name),
                    select -> {
                      for (int i = 0; i < options.size(); i += 2) {
                        String text = options.get(i + 1);
                        select.element(
                            "option", List.of("value", options.get(i)), o -> o.text(text));
                      }
                    }));
  }

  /** The button that sends a form. */
  static void button(HtmlWriter out, String text) {
    out.element("button", List.of("type", "submit"), b -> b.text(text));
  }

  /** The button of something that can't be taken back. */
  static void dangerous(HtmlWriter out, String text) {
    out.element("button", List.of("type", "submit", "class", "danger"), b -> b.text(text));
  }

  /** A word with a colour and a meaning that does not hang on the colour. */
  static void badge(HtmlWriter out, Tone tone, String word) {
    out.element("span", List.of("class", "tag " + tone.style), s -> s.text(word));
  }

  /** How good or bad a state is. */
  enum Tone {
    GOOD("good"),
    WAITING("waiting"),
    BAD("bad"),
    OVER("over");

    private final String style;

    Tone(String style) {
      this.style = style;
    }
  }

  /** A table with a heading for each column. */
  static void table(HtmlWriter out, List<String> headings, HtmlWriter.Part rows) {
    out.element(
        "table",
        table ->
            table
                .element(
                    "thead",
                    head ->
                        head.element(
                            "tr",
                            tr ->
                                headings.forEach(
                                    heading ->
                                        tr.element(
                                            "th",
                                            List.of("scope", "col"),
                                            th -> th.text(heading)))))
                .element("tbody", rows));
  }

  /** Pairs of a name and what belongs to it. */
  static void fact(HtmlWriter out, String name, String value) {
    out.element("dt", name).element("dd", value.isEmpty() ? "–" : value);
  }
}
