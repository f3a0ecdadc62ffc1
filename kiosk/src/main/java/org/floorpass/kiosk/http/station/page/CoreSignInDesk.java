package org.floorpass.kiosk.http.station.page;

import org.floorpass.auth.AuthCore;
import org.floorpass.auth.administration.AdministratorVerdict;
import org.floorpass.auth.administration.AdministratorView;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.Refusal;
import org.floorpass.auth.administration.TokenVerdict;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Source;
import org.floorpass.kiosk.http.api.Refusals;

/**
 * Signs people in at the core.
 *
 * @param core accounts and tokens
 */
record CoreSignInDesk(AuthCore core) implements SignInDesk {
  @Override
  public Verdict byPassword(String name, byte[] password) {
    return switch (core.administrators().signIn(name, password, Source.STATION)) {
      case AdministratorVerdict.Accepted(var caller) -> new Verdict.Accepted(caller, name);
      case AdministratorVerdict.Rejected _ ->
          new Verdict.Rejected("That name and password do not belong together.");
      case AdministratorVerdict.Waiting(var remaining) ->
          new Verdict.Rejected(
              "Too many wrong passwords. Try again in "
                  + (remaining.toSeconds() + 1)
                  + " seconds.");
    };
  }

  @Override
  public Verdict byToken(byte[] token) {
    return switch (core.tokens().verify(token, Source.STATION)) {
      case TokenVerdict.Accepted(var caller) -> new Verdict.Accepted(caller, "Access token");
      case TokenVerdict.Rejected _ ->
          new Verdict.Rejected("This token is not known, or it has ended.");
    };
  }

  @Override
  public Verdict claim(byte[] code, String name, byte[] password) {
    return switch (core.administrators().claim(code, name, password)) {
      case Outcome.Done<AdministratorView>(AdministratorView made) ->
          new Verdict.Accepted(new Caller.Administrator(made.id(), Source.STATION), made.name());
      case Outcome.Refused<AdministratorView>(Refusal.Conflicting _) ->
          new Verdict.Rejected(
              "This claim code does not work: it was used, its half hour is over, or the appliance"
                  + " has an administrator.");
      case Outcome.Refused<AdministratorView>(Refusal refusal) ->
          new Verdict.Rejected(Refusals.error(refusal).message());
    };
  }
}
