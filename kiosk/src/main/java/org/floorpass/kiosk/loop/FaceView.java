package org.floorpass.kiosk.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.kiosk.signin.Equipment;
import org.floorpass.kiosk.signin.Situation;
import org.floorpass.kiosk.signin.State;

/**
 * What may be seen of a situation: no secret, no name before the PIN was right. Immutable.
 *
 * @param state name of the state on the wire
 * @param screen number that a key press may give back
 * @param language BCP 47 tag of the person; empty for the site's
 * @param typed digits typed so far
 * @param detail what the words need besides the state
 * @param deadline what is left of the state, where it has an end
 * @param troubles what is wrong with the terminal, for staff
 */
public record FaceView(
    String state,
    long screen,
    String language,
    int typed,
    Detail detail,
    Optional<Duration> deadline,
    List<Equipment.Trouble> troubles) {
  public FaceView {
    troubles = List.copyOf(troubles);
  }

  /** What the words of a state need besides its name. */
  public sealed interface Detail {
    /** Nothing. */
    record None() implements Detail {}

    /** Why a badge leads nowhere. */
    record Unknown(State.UnknownReason reason) implements Detail {}

    /** What expired. */
    record Expired(State.ExpiredThing what) implements Detail {}

    /** When a badge begins. */
    record From(Instant start) implements Detail {}

    /** How long a PIN is locked; {@code remaining} is zero where a supervisor is needed. */
    record Locked(Duration remaining, boolean supervisor, boolean wrongPin) implements Detail {}

    /** Too few digits at sign-in. */
    record Malformed() implements Detail {}

    /** Wrong, with the tries left where they may be told. */
    record WrongPin(Optional<Integer> triesLeft, boolean padOpen) implements Detail {}

    /** Why a PIN must be changed. */
    record Change(boolean policy, int minimumLength) implements Detail {}

    /** The two new PINs differ. */
    record Different(int minimumLength) implements Detail {}

    /** A new PIN breaks a rule. */
    record Rule(PinFault fault, int minimumLength) implements Detail {}

    /** Who signed in. */
    record Person(String displayName) implements Detail {}
  }

  /**
   * What may be seen of a situation.
   *
   * @param elapsed since the screen appeared, for countdowns
   * @param deadline what is left of the state
   */
  static FaceView of(Situation now, Duration elapsed, Optional<Duration> deadline) {
    return new FaceView(
        now.state().wireName(),
        now.screen(),
        now.surroundings().language(),
        typed(now.state()),
        detail(now.state(), elapsed),
        deadline,
        now.surroundings().equipment().troubles());
  }

  private static int typed(State state) {
    return switch (state) {
      case State.EnterPin(_, var entry, _) -> entry.length();
      case State.NewPin(_, var entry, _) -> entry.length();
      case State.ConfirmPin(_, _, var entry) -> entry.length();
      default -> 0;
    };
  }

  private static Detail detail(State state, Duration elapsed) {
    return switch (state) {
      case State.Unknown(var reason) -> new Detail.Unknown(reason);
      // Whoever holds a revoked badge must not learn that it was ever good.
      case State.Revoked _ -> new Detail.Unknown(State.UnknownReason.INCORRECT);
      case State.Expired(var what) -> new Detail.Expired(what);
      case State.NotYetActive(var from) -> new Detail.From(from);
      case State.Locked(State.Hold.Supervisor _, boolean wrongPin) ->
          new Detail.Locked(Duration.ZERO, true, wrongPin);
      case State.Locked(State.Hold.Waiting(var remaining), boolean wrongPin) ->
          new Detail.Locked(positive(remaining.minus(elapsed)), false, wrongPin);
      case State.EnterPin(_, _, boolean malformed) ->
          malformed ? new Detail.Malformed() : new Detail.None();
      case State.WrongPin(State.Retry.Open(_, var triesLeft)) ->
          new Detail.WrongPin(
              triesLeft.isPresent() ? Optional.of(triesLeft.getAsInt()) : Optional.empty(), true);
      case State.WrongPin(State.Retry.Closed _) -> new Detail.WrongPin(Optional.empty(), false);
      case State.MustChangePin(var change) -> change(change);
      case State.NewPin(var change, _, var fault) ->
          fault.map(f -> fault(f, change)).orElse(change(change));
      case State.ConfirmPin(var change, _, _) -> change(change);
      case State.Welcome(var session) -> new Detail.Person(session.worker().displayName());
      case State.Starting _,
          State.Idle _,
          State.Reading _,
          State.Checking _,
          State.Printing _,
          State.TakeBadge _,
          State.ScanBack _,
          State.Activated _,
          State.OutOfOrder _,
          State.Maintenance _ ->
          new Detail.None();
    };
  }

  private static Detail change(State.Change change) {
    return new Detail.Change(change.policy(), change.minimumLength());
  }

  private static Detail fault(State.NewPinFault fault, State.Change change) {
    return switch (fault) {
      case State.NewPinFault.Different _ -> new Detail.Different(change.minimumLength());
      case State.NewPinFault.Rule(var rule) -> new Detail.Rule(rule, change.minimumLength());
    };
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
