package org.floorpass.kiosk.http.station.page;

import io.helidon.http.Status;
import java.util.List;

/** The page before a session: no navigation, one form. */
final class SignInPage {
  private SignInPage() {}

  static Page.Show empty() {
    return Page.show("Sign in to the station", SignInPage::form);
  }

  static Page.Show rejected(String sentence) {
    return new Page.Show(
        Status.UNAUTHORIZED_401,
        "Sign in to the station",
        0,
        out -> {
          out.element("p", List.of("class", "problem", "role", "alert"), p -> p.text(sentence));
          form(out);
        },
        List.of());
  }

  private static void form(HtmlWriter out) {
    out.element(
        "form",
        List.of("method", "post", "action", "/station/sign-in", "class", "card"),
        form -> {
          Markup.field(
              form,
              "Access token",
              "access",
              "type",
              "password",
              "autocomplete",
              "off",
              "required",
              "");
          form.element(
              "p",
              List.of("class", "hint"),
              p ->
                  p.text("Made on the appliance with ")
                      .element("code", "floorpass token --role \"Authentication Administrator\"")
                      .text("."));
          Markup.button(form, "Sign in");
        });
    out.element(
        "p",
        List.of("class", "hint"),
        p -> {
          p.text("Does the browser distrust this address? Install ");
          Markup.link(p, "/station/ca.pem", "the certificate of this appliance");
          p.text(".");
        });
  }
}
