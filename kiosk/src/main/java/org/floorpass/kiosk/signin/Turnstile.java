package org.floorpass.kiosk.signin;

import org.floorpass.auth.credential.BadgeCode;

/**
 * The sign-in machine: a total function from a situation and an event to the next situation and
 * effects. Immutable; called by the loop's thread only, because the secrets it passes on have one
 * owner.
 */
public final class Turnstile {
  /** What all codes that are no badges share when repeats are told. */
  private static final Mark OTHER_CODE = new Mark(0, 0);

  private final Timings timings;
  private final Moves moves;
  private final PinPad pad;
  private final Verdicts verdicts;

  /** A machine with these durations. */
  public Turnstile(Timings timings) {
    this.timings = timings;
    this.moves = new Moves(timings);
    this.pad = new PinPad(moves);
    this.verdicts = new Verdicts(moves);
  }

  /** Never throws and never returns null for any pair of a situation and an event. */
  public Step step(Situation now, Event event) {
    return switch (event) {
      case Event.Started _ ->
          now.state() instanceof State.Starting ? moves.home(now, event) : moves.stay(now, event);
      case Event.BadgeSeen seen -> badge(now, seen);
      case Event.OtherCodeSeen seen -> otherCode(now, seen);
      case Event.Recognised answer -> verdicts.recognised(now, answer);
      case Event.PinJudged answer -> verdicts.judged(now, answer);
      case Event.PinChanged answer -> verdicts.changed(now, answer);
      case Event.ProofJudged answer -> verdicts.proven(now, answer);
      case Event.EffectFailed failure -> verdicts.failed(now, failure);
      case Event.KeyPressed(Key key) -> pad.press(now, event, key);
      case Event.KeyPressedOn(Key key, long screen) ->
          screen == now.screen() ? pad.press(now, event, key) : moves.stay(now, event);
      case Event.DeadlinePassed _ -> deadline(now, event);
      case Event.EquipmentChanged(var device) -> equipment(now, event, device);
      case Event.MaintenanceBegan _ ->
          moves.home(now, event, now.surroundings().withMaintenance(true));
      case Event.MaintenanceEnded _ -> maintenanceEnded(now, event);
      case Event.PrintingBegan(String order) -> printing(now, event, order);
      case Event.BadgePrinted(String order) -> printed(now, event, order);
      case Event.PrintingStopped(String order) ->
          now.state().equals(new State.Printing(order))
              ? moves.home(now, event)
              : moves.stay(now, event);
      case Event.LanguageChosen(String tag) ->
          now.state() instanceof State.Idle
              ? moves.enter(now, event, now.state(), now.surroundings().withLanguage(tag))
              : moves.stay(now, event);
    };
  }

  /** Tap-over: a badge starts over in every state in which a worker may stand there. */
  private Step badge(Situation now, Event.BadgeSeen seen) {
    if (ignoresScans(now.state())) {
      return moves.stay(now, seen);
    }
    var before = now.surroundings().sightings();
    if (holdsBadge(now.state()) && before.isLatest(seen.mark())) {
      var dangling = before.dangling(seen.mark(), seen.atNanos());
      return moves.stay(now, seen, now.surroundings().with(dangling));
    }
    if (before.repeats(seen.mark(), seen.atNanos(), timings)) {
      var still = before.seen(seen.mark(), seen.atNanos(), timings);
      return moves.stay(now, seen, now.surroundings().with(still));
    }
    var taken = now.surroundings().with(before.taken(seen.mark(), seen.atNanos()));
    return begin(now, seen, seen.code(), taken.withNextAttempt());
  }

  private Step begin(
      Situation now, Event event, BadgeCode code, Situation.Surroundings surroundings) {
    long attempt = surroundings.attempts();
    return moves.enter(
        now,
        event,
        new State.Reading(attempt),
        surroundings.withLanguage(""),
        new Effect.Recognise(attempt, code));
  }

  private Step otherCode(Situation now, Event.OtherCodeSeen seen) {
    if (!(now.state() instanceof State.Idle || now.state() instanceof State.Unknown)) {
      return moves.stay(now, seen);
    }
    var before = now.surroundings().sightings();
    if (now.state() instanceof State.Unknown
        || before.repeats(OTHER_CODE, seen.atNanos(), timings)) {
      var still = before.seen(OTHER_CODE, seen.atNanos(), timings);
      return moves.stay(now, seen, now.surroundings().with(still));
    }
    var surroundings = now.surroundings().with(before.taken(OTHER_CODE, seen.atNanos()));
    var reason = seen.damaged() ? State.UnknownReason.DAMAGED : State.UnknownReason.NOT_OURS;
    return moves.enter(
        now,
        seen,
        new State.Unknown(reason),
        surroundings,
        new Effect.CountStrange(seen.damaged()));
  }

  private Step deadline(Situation now, Event event) {
    return switch (now.state()) {
      case State.TakeBadge(String order) -> moves.enter(now, event, new State.ScanBack(order));
      default -> moves.home(now, event);
    };
  }

  private Step equipment(Situation now, Event event, Equipment.Device device) {
    var surroundings = now.surroundings().with(now.surroundings().equipment().with(device));
    boolean resting = now.state() instanceof State.Idle || now.state() instanceof State.OutOfOrder;
    // Whoever stands there finishes; the terminal judges its devices when it rests again.
    return resting && !Moves.rest(surroundings).equals(now.state())
        ? moves.home(now, event, surroundings)
        : moves.stay(now, event, surroundings);
  }

  private Step maintenanceEnded(Situation now, Event event) {
    var surroundings = now.surroundings().withMaintenance(false);
    return now.state() instanceof State.Maintenance
        ? moves.home(now, event, surroundings)
        : moves.stay(now, event, surroundings);
  }

  private Step printing(Situation now, Event event, String order) {
    return showsPrinting(now.state())
        ? moves.enter(now, event, new State.Printing(order))
        : moves.stay(now, event);
  }

  private Step printed(Situation now, Event event, String order) {
    boolean shown =
        switch (now.state()) {
          case State.Idle _ -> true;
          case State.Printing(String shownOrder) -> shownOrder.equals(order);
          // It was held to the reader before the printer had said that it came out.
          case State.Unknown(var reason) -> reason == State.UnknownReason.NOT_CONFIRMED;
          default -> false;
        };
    return shown
        ? moves.enter(
            now, event, new State.TakeBadge(order), now.surroundings().with(Sightings.none()))
        : moves.stay(now, event);
  }

  /** States in which a scan is neither taken nor remembered. */
  private static boolean ignoresScans(State state) {
    return switch (state) {
      case State.Starting _, State.Printing _, State.OutOfOrder _, State.Maintenance _ -> true;
      default -> false;
    };
  }

  /** States that belong to the badge seen last: it may dangle in view while the PIN is typed. */
  private static boolean holdsBadge(State state) {
    return switch (state) {
      case State.Reading _,
          State.EnterPin _,
          State.Checking _,
          State.WrongPin(State.Retry.Open _),
          State.MustChangePin _,
          State.NewPin _,
          State.ConfirmPin _ ->
          true;
      default -> false;
    };
  }

  /** States that a print job may replace: nobody is signing in. */
  private static boolean showsPrinting(State state) {
    return switch (state) {
      case State.Idle _, State.Printing _, State.TakeBadge _, State.ScanBack _, State.Activated _ ->
          true;
      default -> false;
    };
  }
}
