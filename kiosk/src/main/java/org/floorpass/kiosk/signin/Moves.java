package org.floorpass.kiosk.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorpass.auth.signin.SignOutReason;

/**
 * The three ways in which a step can end, with everything that follows from the way: the deadline
 * of the state entered, the number of the screen, and the wiping of whatever is left behind.
 */
final class Moves {
  private final Timings timings;

  Moves(Timings timings) {
    this.timings = timings;
  }

  /** Nothing changes, and the deadline runs on; what the event brought is wiped. */
  Step stay(Situation now, Event event) {
    return stay(now, event, now.surroundings());
  }

  /** Only the surroundings change, and the deadline runs on. */
  Step stay(Situation now, Event event, Situation.Surroundings surroundings) {
    return step(now, event, now.state(), surroundings, List.of());
  }

  /** Nothing changes, but the deadline starts anew. */
  Step linger(Situation now, Event event) {
    return enter(now, event, now.state());
  }

  /** Enters a state, the same one included, and starts its deadline. */
  Step enter(Situation now, Event event, State to, Effect... effects) {
    return enter(now, event, to, now.surroundings(), effects);
  }

  /** Enters a state with other surroundings. */
  Step enter(
      Situation now,
      Event event,
      State to,
      Situation.Surroundings surroundings,
      Effect... effects) {
    var all = new ArrayList<>(Arrays.asList(effects));
    all.add(deadline(to, surroundings).<Effect>map(Effect.Arm::new).orElseGet(Effect.Disarm::new));
    return step(now, event, to, surroundings, all);
  }

  /** Back to where the terminal rests: Idle, or whatever keeps it from working. */
  Step home(Situation now, Event event) {
    var surroundings = now.surroundings().withLanguage("");
    return home(
        now, event, retries(now.state()) ? surroundings.with(Sightings.none()) : surroundings);
  }

  /** A badge still held to the reader after these is tried again. */
  private static boolean retries(State state) {
    return state instanceof State.Unknown(var reason)
        && (reason == State.UnknownReason.NOT_CONFIRMED
            || reason == State.UnknownReason.SCAN_AGAIN);
  }

  /** Back to where the terminal rests, with other surroundings. */
  Step home(Situation now, Event event, Situation.Surroundings surroundings) {
    return enter(now, event, rest(surroundings), surroundings);
  }

  /** Where the terminal rests in these surroundings. */
  static State rest(Situation.Surroundings surroundings) {
    if (surroundings.maintenance()) {
      return new State.Maintenance();
    }
    return surroundings.equipment().canSignIn()
        ? new State.Idle()
        : new State.OutOfOrder(surroundings.equipment().troubles());
  }

  private Step step(
      Situation now,
      Event event,
      State to,
      Situation.Surroundings surroundings,
      List<Effect> wanted) {
    var effects = new ArrayList<>(wanted);
    if (now.state() instanceof State.Welcome(var session) && !(to instanceof State.Welcome)) {
      effects.add(new Effect.EndSession(session, reasonToEnd(event)));
    }
    Stream<AutoCloseable> before =
        Stream.concat(Secrets.of(now.state()).stream(), Secrets.of(event).stream());
    Secrets.abandoned(before, to, effects).forEach(s -> effects.add(new Effect.Wipe(s)));
    long screen = sameScreen(now.state(), to) ? now.screen() : now.screen() + 1;
    return new Step(new Situation(to, screen, surroundings), effects);
  }

  /**
   * Whether keys pressed on one are meant for the other too: whoever types on after a wrong PIN is
   * faster than the screen.
   */
  static boolean sameScreen(State from, State to) {
    return from.getClass().equals(to.getClass())
        || (from instanceof State.WrongPin && to instanceof State.EnterPin);
  }

  private static SignOutReason reasonToEnd(Event event) {
    return switch (event) {
      case Event.BadgeSeen _ -> SignOutReason.NEXT_BADGE;
      case Event.KeyPressed _, Event.KeyPressedOn _ -> SignOutReason.WORKER;
      case Event.MaintenanceBegan _ -> SignOutReason.ADMINISTRATIVE;
      default -> SignOutReason.IDLE;
    };
  }

  /** How long a state lasts when nothing happens; Idle in the site's language lasts for ever. */
  private Optional<Duration> deadline(State state, Situation.Surroundings surroundings) {
    return switch (state) {
      case State.Idle _ ->
          surroundings.language().isEmpty() ? Optional.empty() : Optional.of(timings.pinEntry());
      case State.Starting _ -> Optional.of(timings.starting());
      case State.Reading _ -> Optional.of(timings.reading());
      case State.Unknown(var reason) ->
          Optional.of(
              switch (reason) {
                case NOT_OURS, NOT_CONFIRMED -> timings.foreign();
                case INCORRECT, DAMAGED, NOT_ALLOWED_HERE, SCAN_AGAIN -> timings.refusal();
              });
      case State.Expired _,
          State.NotYetActive _,
          State.Revoked _,
          State.Locked _,
          State.WrongPin(State.Retry.Closed _) ->
          Optional.of(timings.refusal());
      case State.EnterPin _,
          State.WrongPin(State.Retry.Open _),
          State.MustChangePin _,
          State.NewPin _,
          State.ConfirmPin _ ->
          Optional.of(timings.pinEntry());
      case State.Checking _ -> Optional.of(timings.checking());
      case State.Welcome _ -> Optional.of(timings.welcome());
      case State.Printing _ -> Optional.of(timings.printing());
      case State.TakeBadge _ -> Optional.of(timings.takeBadge());
      case State.ScanBack _ -> Optional.of(timings.scanBack());
      case State.Activated _ -> Optional.of(timings.activated());
      case State.OutOfOrder _, State.Maintenance _ -> Optional.of(timings.outOfOrder());
    };
  }
}
