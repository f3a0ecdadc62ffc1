package org.floorpass.kiosk.signin;

import java.util.List;
import java.util.stream.Stream;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.PinChangeTicket;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;

/**
 * Who owns which secret. Every secret has one owner: the state, an event under way, or an effect
 * being performed. The turnstile wipes whatever a step neither keeps nor hands on.
 */
public final class Secrets {
  private Secrets() {}

  /** What a state owns. */
  public static List<AutoCloseable> of(State state) {
    return switch (state) {
      case State.EnterPin(Known known, PinEntry entry, _) -> List.of(known, entry);
      case State.WrongPin(State.Retry.Open(Known known, _)) -> List.of(known);
      case State.WrongPin(State.Retry.Closed _) -> List.of();
      case State.MustChangePin(State.Change change) -> List.of(change.ticket());
      case State.NewPin(State.Change change, PinEntry entry, _) -> List.of(change.ticket(), entry);
      case State.ConfirmPin(State.Change change, Pin first, PinEntry entry) ->
          List.of(change.ticket(), first, entry);
      case State.Starting _,
          State.Idle _,
          State.Reading _,
          State.Unknown _,
          State.Expired _,
          State.NotYetActive _,
          State.Revoked _,
          State.Locked _,
          State.Checking _,
          State.Welcome _,
          State.Printing _,
          State.TakeBadge _,
          State.ScanBack _,
          State.Activated _,
          State.OutOfOrder _,
          State.Maintenance _ ->
          List.of();
    };
  }

  /** What an event brings. */
  public static List<AutoCloseable> of(Event event) {
    return switch (event) {
      case Event.BadgeSeen(BadgeCode code, _, _) -> List.of(code);
      case Event.Recognised(_, Recognition.Recognised(Known known)) -> List.of(known);
      case Event.PinJudged(_, SignInOutcome.PinChangeRequired(PinChangeTicket ticket, _, _)) ->
          List.of(ticket);
      case Event.PinJudged(_, SignInOutcome.WrongPin(Known known, _, _)) -> List.of(known);
      case Event.PinChanged(_, State.Change change, _) -> List.of(change.ticket());
      default -> List.of();
    };
  }

  /** What an effect hands on; a wipe hands on nothing. */
  public static List<AutoCloseable> of(Effect effect) {
    return switch (effect) {
      case Effect.Recognise(_, BadgeCode code) -> List.of(code);
      case Effect.SignIn(_, Known known, Pin pin) -> List.of(known, pin);
      case Effect.ChangePin(_, State.Change change, Pin pin) -> List.of(change.ticket(), pin);
      case Effect.Prove _,
          Effect.EndSession _,
          Effect.CountStrange _,
          Effect.Wipe _,
          Effect.Arm _,
          Effect.Disarm _ ->
          List.of();
    };
  }

  /** Everything in {@code before} that no effect and not the next state owns. */
  static List<AutoCloseable> abandoned(
      Stream<AutoCloseable> before, State next, List<Effect> effects) {
    List<AutoCloseable> owned =
        Stream.concat(of(next).stream(), effects.stream().flatMap(e -> of(e).stream())).toList();
    return before.filter(secret -> owned.stream().noneMatch(kept -> kept == secret)).toList();
  }

  /** Zeroes a secret; never throws for the types that this class knows. */
  public static void wipe(AutoCloseable secret) {
    switch (secret) {
      case BadgeCode code -> code.close();
      case PinEntry entry -> entry.close();
      case Pin pin -> pin.close();
      case Known known -> known.close();
      case PinChangeTicket ticket -> ticket.close();
      default -> throw new IllegalArgumentException("not a secret of the turnstile");
    }
  }
}
