package org.floorpass.kiosk.http.station.page;

import io.helidon.http.Status;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.auth.AuthCore;
import org.floorpass.auth.credential.IssuerKeyFile;
import org.floorpass.auth.credential.Passphrase;
import org.floorpass.auth.credential.WrappedIssuerKey;
import org.floorpass.kiosk.http.station.page.StationPages.Registrar;

/**
 * Opens and closes the issuing station. Knowing the passphrase is the permission: it is generated,
 * long, and stands on the recovery sheet only.
 */
final class IssuerPages implements StationPages.Section {
  static final String HERE = "/station/issuer";

  private final AuthCore core;
  private final Optional<Path> keyFile;

  /** A try takes a second of the processor and much of the heap: one at a time. */
  private final ReentrantLock trying = new ReentrantLock();

  IssuerPages(AuthCore core, Optional<Path> keyFile) {
    this.core = core;
    this.keyFile = keyFile;
  }

  @Override
  public void addTo(Registrar registrar) {
    registrar
        .get(HERE, this::show)
        .post(HERE + "/open", this::open)
        .post(HERE + "/close", _ -> close());
  }

  /** Whether badges that keep the PIN can be issued now. */
  boolean isOpen() {
    return core.issuerOpen();
  }

  private Page show(PageCall call) {
    boolean open = core.issuerOpen();
    IssuerKeyFile file = keyFile.map(IssuerKeyFile::read).orElseGet(IssuerKeyFile.Absent::new);
    if (file instanceof IssuerKeyFile.Plain(var key)) {
      key.close();
    }
    return Page.show(
        "Issuing station",
        out -> {
          out.element(
              "p",
              p -> {
                p.text("The station is ");
                Markup.badge(
                    p, open ? Markup.Tone.GOOD : Markup.Tone.WAITING, open ? "open" : "closed");
              });
          out.element(
              "p",
              "It must be open for one thing: another badge for somebody who keeps the PIN. First"
                  + " badges, PIN resets, revoking and sign-in work with it closed.");
          explain(out, file);
          if (open && file instanceof IssuerKeyFile.Wrapped) {
            Markup.form(
                out, call.session(), HERE + "/close", form -> Markup.button(form, "Close it"));
          } else if (!open && file instanceof IssuerKeyFile.Wrapped) {
            passphrase(out, call);
          }
        });
  }

  private static void explain(HtmlWriter out, IssuerKeyFile file) {
    switch (file) {
      case IssuerKeyFile.Wrapped _ -> {}
      case IssuerKeyFile.Plain _ ->
          out.element(
              "p",
              List.of("class", "problem"),
              p ->
                  p.text(
                      "The key lies in a plain file: a stolen card reveals PINs. Make a wrapped key"
                          + " with \"floorpass issuer create\"."));
      case IssuerKeyFile.Absent _ ->
          out.element("p", "The key is not on this box, so it can't be opened here.");
      case IssuerKeyFile.Unusable(String sentence) ->
          out.element("p", List.of("class", "problem"), p -> p.text(sentence));
    }
  }

  private static void passphrase(HtmlWriter out, PageCall call) {
    out.element(
        "section",
        List.of("class", "card"),
        card ->
            Markup.form(
                card,
                call.session(),
                HERE + "/open",
                form -> {
                  Markup.field(
                      form,
                      "Passphrase of the recovery sheet, six words",
                      "passphrase",
                      "type",
                      "password",
                      "autocomplete",
                      "off",
                      "required",
                      "");
                  Markup.button(form, "Open the station");
                }));
  }

  private Page open(PageCall call) {
    if (!(keyFile.map(IssuerKeyFile::read).orElseGet(IssuerKeyFile.Absent::new)
        instanceof IssuerKeyFile.Wrapped(WrappedIssuerKey wrapped))) {
      return Page.problem(Status.CONFLICT_409, "There is no wrapped key on this box.", HERE);
    }
    if (!trying.tryLock()) {
      return Page.problem(Status.CONFLICT_409, "Somebody else is opening it. Try again.", HERE);
    }
    byte[] typed = call.form().secret("passphrase").clone();
    try (Passphrase passphrase = Passphrase.typed(typed)) {
      return switch (wrapped.unwrap(passphrase.bytes())) {
        case WrappedIssuerKey.Unwrapping.Refused _ ->
            Page.problem(Status.FORBIDDEN_403, "That is not the passphrase.", HERE);
        case WrappedIssuerKey.Unwrapping.Opened(var key) ->
            switch (core.openIssuer(key)) {
              case OPENED -> new Page.Redirect(HERE, "The station is open.");
              case WRONG_KEY, NOT_CONFIGURED ->
                  Page.problem(
                      Status.CONFLICT_409,
                      "The key opens, but it is not the one pinned in the configuration.",
                      HERE);
            };
      };
    } finally {
      trying.unlock();
      Arrays.fill(typed, (byte) 0);
    }
  }

  private Page close() {
    core.closeIssuer();
    return new Page.Redirect(HERE, "The station is closed.");
  }
}
