package org.floorpass.kiosk.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.Lock;
import org.floorpass.auth.signin.PendingProof;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.PinChangeReason;
import org.floorpass.auth.signin.ProofOutcome;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.Session;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.signin.SignOutReason;

/** Where the answers of auth-core lead. Answers of an attempt that was left are dropped. */
final class Verdicts {
  private final Moves moves;

  Verdicts(Moves moves) {
    this.moves = moves;
  }

  Step recognised(Situation now, Event.Recognised event) {
    if (!(now.state() instanceof State.Reading(long attempt)) || attempt != event.attempt()) {
      return moves.stay(now, event);
    }
    return switch (event.recognition()) {
      case Recognition.Recognised(Known known) ->
          moves.enter(
              now,
              event,
              new State.EnterPin(known, PinEntry.empty(), false),
              now.surroundings().withLanguage(known.language()));
      case Recognition.AwaitingProof(PendingProof pending) ->
          moves.enter(now, event, now.state(), new Effect.Prove(attempt, pending));
      case Recognition.NotYetActive(_, var start) ->
          moves.enter(now, event, new State.NotYetActive(start));
      case Recognition.Expired _ ->
          moves.enter(now, event, new State.Expired(State.ExpiredThing.BADGE));
      case Recognition.Revoked _ -> moves.enter(now, event, new State.Revoked());
      case Recognition.Unrecognised _ -> unknown(now, event, State.UnknownReason.INCORRECT);
      case Recognition.LockedUntil(_, Lock lock) ->
          moves.enter(now, event, new State.Locked(hold(lock), false));
      case Recognition.NotAllowedHere _ ->
          unknown(now, event, State.UnknownReason.NOT_ALLOWED_HERE);
    };
  }

  Step proven(Situation now, Event.ProofJudged event) {
    if (!(now.state() instanceof State.Reading(long attempt)) || attempt != event.attempt()) {
      return moves.stay(now, event);
    }
    return switch (event.outcome()) {
      case Event.Proof.NotOurJob _ -> unknown(now, event, State.UnknownReason.NOT_CONFIRMED);
      case Event.Proof.Recorded(ProofOutcome.Proven _),
          Event.Proof.Recorded(ProofOutcome.AlreadyProven _) ->
          moves.enter(now, event, new State.Activated());
      case Event.Proof.Recorded(ProofOutcome.NoLongerPending _) ->
          unknown(now, event, State.UnknownReason.INCORRECT);
    };
  }

  Step judged(Situation now, Event.PinJudged event) {
    if (!checking(now, event.attempt())) {
      return event.outcome() instanceof SignInOutcome.SignedIn(Session session)
          ? left(now, event, session)
          : moves.stay(now, event);
    }
    return switch (event.outcome()) {
      case SignInOutcome.SignedIn(Session session) ->
          moves.enter(now, event, new State.Welcome(session));
      case SignInOutcome.PinChangeRequired(var ticket, var reason, int minimumLength) ->
          moves.enter(
              now,
              event,
              new State.MustChangePin(
                  new State.Change(
                      ticket, reason == PinChangeReason.POLICY_LENGTH, minimumLength)));
      case SignInOutcome.TemporaryPinExpired _ ->
          moves.enter(now, event, new State.Expired(State.ExpiredThing.TEMPORARY_PIN));
      case SignInOutcome.WrongPin(Known known, var triesLeft, Duration delay) ->
          delay.isPositive()
              ? moves.enter(now, event, new State.Locked(new State.Hold.Waiting(delay), true))
              : moves.enter(now, event, new State.WrongPin(new State.Retry.Open(known, triesLeft)));
      case SignInOutcome.LockedOut(Lock lock) ->
          moves.enter(now, event, new State.Locked(hold(lock), false));
      case SignInOutcome.Withdrawn _ ->
          moves.enter(now, event, new State.WrongPin(new State.Retry.Closed()));
    };
  }

  Step changed(Situation now, Event.PinChanged event) {
    if (!checking(now, event.attempt())) {
      return event.outcome() instanceof PinChangeOutcome.Changed(Session session)
          ? left(now, event, session)
          : moves.stay(now, event);
    }
    return switch (event.outcome()) {
      case PinChangeOutcome.Changed(Session session) ->
          moves.enter(now, event, new State.Welcome(session));
      case PinChangeOutcome.Refused(PinFault fault) ->
          moves.enter(
              now,
              event,
              new State.NewPin(
                  event.change(),
                  PinEntry.empty(),
                  Optional.of(new State.NewPinFault.Rule(fault))));
      case PinChangeOutcome.Withdrawn _ -> unknown(now, event, State.UnknownReason.SCAN_AGAIN);
    };
  }

  /** The effect of the attempt under way failed; a late failure changes nothing. */
  Step failed(Situation now, Event.EffectFailed event) {
    boolean underWay =
        switch (now.state()) {
          case State.Reading(long attempt) -> attempt == event.attempt();
          case State.Checking(long attempt) -> attempt == event.attempt();
          default -> false;
        };
    return underWay ? unknown(now, event, State.UnknownReason.SCAN_AGAIN) : moves.stay(now, event);
  }

  /** Signed in after the terminal had moved on: nobody stands there, so nobody is signed in. */
  private Step left(Situation now, Event event, Session session) {
    Step stay = moves.stay(now, event);
    var effects = new ArrayList<>(stay.effects());
    effects.add(new Effect.EndSession(session, SignOutReason.NEXT_BADGE));
    return new Step(stay.next(), effects);
  }

  private Step unknown(Situation now, Event event, State.UnknownReason reason) {
    return moves.enter(now, event, new State.Unknown(reason));
  }

  private static boolean checking(Situation now, long attempt) {
    return now.state() instanceof State.Checking(long current) && current == attempt;
  }

  private static State.Hold hold(Lock lock) {
    return switch (lock) {
      case Lock.Waiting(Duration remaining, _) -> new State.Hold.Waiting(remaining);
      case Lock.HardStop _ -> new State.Hold.Supervisor();
    };
  }
}
