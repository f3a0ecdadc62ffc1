package org.floorpass.kiosk.http.station.page;

import java.util.List;
import org.floorpass.auth.pin.IssuedPin;

/** What is shown once and never again. */
final class OncePages {
  private OncePages() {}

  /** A temporary PIN, large. */
  static void pin(HtmlWriter out, IssuedPin pin, Times times) {
    out.element(
        "section",
        List.of("class", "once"),
        section -> {
          section.element("p", "Temporary PIN, shown this one time:");
          section.element("p", List.of("class", "pin"), p -> p.digits(pin.digits()));
          section.element(
              "p",
              "Hand it over in person. It works until "
                  + times.shown(pin.validUntil())
                  + " and must be changed at the first sign-in.");
        });
  }
}
