package org.floorpass.kiosk.http.station.page;

import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.List;
import org.floorpass.kiosk.http.api.Reply;

/** What a request for a page comes to. */
sealed interface Page {
  /**
   * A page.
   *
   * @param status most often 200
   * @param title of the page and its first heading
   * @param refreshSeconds 0, or after how long the browser asks again
   * @param body under the heading
   * @param secrets closed after the page was sent
   */
  record Show(
      Status status,
      String title,
      int refreshSeconds,
      HtmlWriter.Part body,
      List<Reply.Secret> secrets)
      implements Page {
    public Show {
      secrets = List.copyOf(secrets);
    }

    /** The same page, asked for again by the browser while something goes on. */
    Show refreshing(int seconds) {
      return new Show(status, title, seconds, body, secrets);
    }

    /** The same page, closing a secret after sending. */
    Show closing(Reply.Secret secret) {
      var all = new ArrayList<>(secrets);
      all.add(secret);
      return new Show(status, title, refreshSeconds, body, all);
    }
  }

  /**
   * Another address, to be asked for with GET.
   *
   * @param location on this host
   * @param notice a sentence for the next page, or empty
   */
  record Redirect(String location, String notice) implements Page {}

  /** A page with status 200. */
  static Show show(String title, HtmlWriter.Part body) {
    return new Show(Status.OK_200, title, 0, body, List.of());
  }

  /** A page that says why nothing was done. */
  static Show problem(Status status, String sentence, String back) {
    return new Show(
        status,
        "That did not work",
        0,
        out ->
            out.element("p", List.of("class", "problem", "role", "alert"), p -> p.text(sentence))
                .element("p", p -> Markup.link(p, back, "Back")),
        List.of());
  }
}
