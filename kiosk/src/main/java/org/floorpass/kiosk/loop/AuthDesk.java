package org.floorpass.kiosk.loop;

import java.time.Duration;
import org.floorpass.auth.AuthCore;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.Parsed;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.PinChangeTicket;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.Session;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.signin.SignOutReason;

/**
 * The desk of one terminal at auth-core. Thread-safe as {@link AuthCore} is.
 *
 * @param auth the embedded core
 * @param terminal whose face this is
 */
public record AuthDesk(AuthCore auth, TerminalId terminal) implements SignInDesk {
  @Override
  public Recognition recognise(BadgeCode code) {
    return auth.recognise(code, terminal);
  }

  @Override
  public void strangeScan(Parsed parsed) {
    auth.strangeScan(parsed, terminal);
  }

  @Override
  public SignInOutcome signIn(Known known, Pin pin) {
    return auth.signIn(known, pin);
  }

  @Override
  public PinChangeOutcome changePin(PinChangeTicket ticket, Pin next) {
    return auth.changePin(ticket, next);
  }

  @Override
  public void signOut(Session session, SignOutReason reason) {
    auth.signOut(session.id(), reason);
  }

  @Override
  public Duration verdictDeadline() {
    return auth.verdictDeadline();
  }
}
