package org.floorpass.kiosk.http.station.page;

import org.floorpass.auth.administration.CodeView;
import org.floorpass.auth.administration.MethodView;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.Refusal;
import org.floorpass.kiosk.http.api.ApiError;
import org.floorpass.kiosk.http.api.Refusals;

/** The core's values in the words of the office. */
final class CoreWords {
  private CoreWords() {}

  /** The page that says why the core refused. */
  static Page problem(Refusal refusal, String back) {
    ApiError error = Refusals.error(refusal);
    return Page.problem(error.status(), error.message(), back);
  }

  /** The page of a value, or of its refusal. */
  static <T> Page page(
      Outcome<T> outcome, String back, java.util.function.Function<T, Page> function) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> function.apply(value);
      case Outcome.Refused<T>(Refusal refusal) -> problem(refusal, back);
    };
  }

  static void state(HtmlWriter out, CodeView code) {
    switch (code.state()) {
      case ACTIVE -> Markup.badge(out, Markup.Tone.GOOD, "active");
      case NOT_YET_ACTIVE -> Markup.badge(out, Markup.Tone.WAITING, "not yet active");
      case AWAITING_PROOF -> Markup.badge(out, Markup.Tone.WAITING, "scan it to activate");
      case SUSPENDED -> Markup.badge(out, Markup.Tone.BAD, "suspended after a restore");
      case EXPIRED -> Markup.badge(out, Markup.Tone.OVER, "expired");
      case REVOKED -> Markup.badge(out, Markup.Tone.OVER, "revoked");
    }
  }

  static void usability(HtmlWriter out, MethodView method) {
    switch (method.usability()) {
      case USABLE -> Markup.badge(out, Markup.Tone.GOOD, "can sign in");
      case DISABLED_BY_POLICY -> Markup.badge(out, Markup.Tone.BAD, "the policy does not allow it");
      case NO_ACTIVE_CODE -> Markup.badge(out, Markup.Tone.BAD, "no active badge");
      case NOT_YET_VALID -> Markup.badge(out, Markup.Tone.WAITING, "not yet valid");
      case TEMPORARY_PIN_EXPIRED ->
          Markup.badge(out, Markup.Tone.BAD, "the temporary PIN has expired: reset it");
      case LOCKED -> Markup.badge(out, Markup.Tone.BAD, "PIN locked");
    }
  }
}
