package org.floorpass.kiosk.http.station.page;

import io.helidon.http.Status;
import java.util.List;

/** The pages before a session: no navigation, a form for each way in. */
final class SignInPage {
  static final String SIGN_IN = "/station/sign-in";
  static final String CLAIM = "/station/claim";

  private static final String TITLE = "Sign in to the station";
  private static final String CLAIM_TITLE = "The first administrator";

  private SignInPage() {}

  static Page.Show signIn() {
    return Page.show(TITLE, SignInPage::signInForms);
  }

  static Page.Show claim() {
    return Page.show(CLAIM_TITLE, SignInPage::claimForm);
  }

  static Page.Show signInRejected(String sentence) {
    return rejected(TITLE, sentence, SignInPage::signInForms);
  }

  static Page.Show claimRejected(String sentence) {
    return rejected(CLAIM_TITLE, sentence, SignInPage::claimForm);
  }

  private static Page.Show rejected(String title, String sentence, HtmlWriter.Part forms) {
    return new Page.Show(
        Status.UNAUTHORIZED_401,
        title,
        0,
        out -> {
          out.element("p", List.of("class", "problem", "role", "alert"), p -> p.text(sentence));
          forms.write(out);
        },
        List.of());
  }

  private static void signInForms(HtmlWriter out) {
    form(
        out,
        SIGN_IN,
        form -> {
          Markup.field(
              form, "Administrator's name", "name", "autocomplete", "username", "required", "");
          Markup.field(
              form,
              "Password",
              "password",
              "type",
              "password",
              "autocomplete",
              "current-password",
              "required",
              "");
          Markup.button(form, "Sign in");
        });
    out.element(
        "details",
        details -> {
          details.element("summary", "Sign in with an access token");
          form(
              details,
              SIGN_IN,
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
                            .element(
                                "code", "floorpass token --role \"Authentication Administrator\"")
                            .text("."));
                Markup.button(form, "Sign in with the token");
              });
        });
    out.element(
        "p",
        List.of("class", "hint"),
        p -> {
          p.text("A new appliance? ");
          Markup.link(p, CLAIM, "Make its first administrator");
          p.text(". Does the browser distrust this address? Install ");
          Markup.link(p, "/station/ca.pem", "the certificate of this appliance");
          p.text(".");
        });
  }

  private static void claimForm(HtmlWriter out) {
    out.element(
        "p",
        "An appliance without an administrator shows a claim code at each start. It works once, for"
            + " half an hour.");
    form(
        out,
        CLAIM,
        form -> {
          Markup.field(form, "Claim code", "code", "autocomplete", "off", "required", "");
          Markup.field(
              form, "Name of the account", "name", "autocomplete", "username", "required", "");
          Markup.field(
              form,
              "Password, at least 15 characters",
              "password",
              "type",
              "password",
              "autocomplete",
              "new-password",
              "minlength",
              "15",
              "required",
              "");
          Markup.button(form, "Make the account and sign in");
        });
    out.element("p", p -> Markup.link(p, SIGN_IN, "Back to sign-in"));
  }

  private static void form(HtmlWriter out, String action, HtmlWriter.Part fields) {
    out.element("form", List.of("method", "post", "action", action, "class", "card"), fields);
  }
}
