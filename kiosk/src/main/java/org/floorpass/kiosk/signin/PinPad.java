package org.floorpass.kiosk.signin;

import java.util.Optional;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.signin.Known;

/** What keys do in each state. */
final class PinPad {
  private final Moves moves;

  PinPad(Moves moves) {
    this.moves = moves;
  }

  Step press(Situation now, Event event, Key key) {
    return switch (now.state()) {
      case State.EnterPin enter -> enterPin(now, event, enter, key);
      case State.WrongPin(State.Retry.Open(Known known, _)) -> wrongPin(now, event, known, key);
      case State.MustChangePin(State.Change change) -> mustChange(now, event, change, key);
      case State.NewPin typing -> newPin(now, event, typing, key);
      case State.ConfirmPin typing -> confirmPin(now, event, typing, key);
      case State.TakeBadge(String order) when key == Key.Control.OK ->
          moves.enter(now, event, new State.ScanBack(order));
      case State.WrongPin(State.Retry.Closed _),
          State.Unknown _,
          State.Expired _,
          State.NotYetActive _,
          State.Revoked _,
          State.Locked _,
          State.Welcome _,
          State.TakeBadge _,
          State.ScanBack _,
          State.Activated _ ->
          message(now, event, key);
      case State.Starting _,
          State.Idle _,
          State.Reading _,
          State.Checking _,
          State.Printing _,
          State.OutOfOrder _,
          State.Maintenance _ ->
          moves.stay(now, event);
    };
  }

  /** A screen that is only read: leave it, or ask for more time. */
  private Step message(Situation now, Event event, Key key) {
    return switch (key) {
      case Key.Control.OK, Key.Control.CANCEL -> moves.home(now, event);
      case Key.Control.MORE -> moves.linger(now, event);
      case Key _ -> moves.stay(now, event);
    };
  }

  private Step enterPin(Situation now, Event event, State.EnterPin at, Key key) {
    return switch (key) {
      case Key.Control.CANCEL -> moves.home(now, event);
      case Key.Control.MORE -> moves.linger(now, event);
      case Key.Control.OK -> verify(now, event, at);
      case Key other ->
          moves.enter(now, event, new State.EnterPin(at.known(), typed(at.entry(), other), false));
    };
  }

  private Step verify(Situation now, Event event, State.EnterPin at) {
    if (at.entry().length() == 0) {
      return moves.linger(now, event);
    }
    return switch (at.entry().read()) {
      case Pin.Typed.Malformed _ ->
          moves.enter(now, event, new State.EnterPin(at.known(), PinEntry.empty(), true));
      case Pin.Typed.Formed(Pin pin) -> {
        var surroundings = now.surroundings().withNextAttempt();
        long attempt = surroundings.attempts();
        yield moves.enter(
            now,
            event,
            new State.Checking(attempt),
            surroundings,
            new Effect.SignIn(attempt, at.known(), pin));
      }
    };
  }

  private Step wrongPin(Situation now, Event event, Known known, Key key) {
    return switch (key) {
      case Key.Control.CANCEL -> moves.home(now, event);
      case Key.Control.MORE -> moves.linger(now, event);
      case Key other ->
          moves.enter(now, event, new State.EnterPin(known, typed(PinEntry.empty(), other), false));
    };
  }

  private Step mustChange(Situation now, Event event, State.Change change, Key key) {
    return switch (key) {
      case Key.Control.OK ->
          moves.enter(now, event, new State.NewPin(change, PinEntry.empty(), Optional.empty()));
      case Key.Control.CANCEL -> moves.home(now, event);
      case Key.Control.MORE -> moves.linger(now, event);
      case Key _ -> moves.stay(now, event);
    };
  }

  private Step newPin(Situation now, Event event, State.NewPin at, Key key) {
    return switch (key) {
      case Key.Control.CANCEL -> moves.home(now, event);
      case Key.Control.MORE -> moves.linger(now, event);
      case Key.Control.OK -> takeNewPin(now, event, at);
      case Key other ->
          moves.enter(
              now,
              event,
              new State.NewPin(at.change(), typed(at.entry(), other), Optional.empty()));
    };
  }

  private Step takeNewPin(Situation now, Event event, State.NewPin at) {
    if (at.entry().length() == 0) {
      return moves.linger(now, event);
    }
    int minimum = at.change().minimumLength();
    if (at.entry().length() < minimum) {
      return again(
          now, event, at.change(), new State.NewPinFault.Rule(new PinFault.TooShort(minimum)));
    }
    return switch (at.entry().read()) {
      case Pin.Typed.Malformed _ ->
          again(
              now,
              event,
              at.change(),
              new State.NewPinFault.Rule(new PinFault.TooShort(Pin.SHORTEST)));
      case Pin.Typed.Formed(Pin first) ->
          moves.enter(now, event, new State.ConfirmPin(at.change(), first, PinEntry.empty()));
    };
  }

  private Step again(Situation now, Event event, State.Change change, State.NewPinFault fault) {
    return moves.enter(now, event, new State.NewPin(change, PinEntry.empty(), Optional.of(fault)));
  }

  private Step confirmPin(Situation now, Event event, State.ConfirmPin at, Key key) {
    return switch (key) {
      case Key.Control.CANCEL -> moves.home(now, event);
      case Key.Control.MORE -> moves.linger(now, event);
      case Key.Control.OK -> confirm(now, event, at);
      case Key other ->
          moves.enter(
              now, event, new State.ConfirmPin(at.change(), at.first(), typed(at.entry(), other)));
    };
  }

  private Step confirm(Situation now, Event event, State.ConfirmPin at) {
    if (at.entry().length() == 0) {
      return moves.linger(now, event);
    }
    if (!at.entry().matches(at.first())) {
      return again(now, event, at.change(), new State.NewPinFault.Different());
    }
    var surroundings = now.surroundings().withNextAttempt();
    long attempt = surroundings.attempts();
    return moves.enter(
        now,
        event,
        new State.Checking(attempt),
        surroundings,
        new Effect.ChangePin(attempt, at.change(), at.first()));
  }

  private static PinEntry typed(PinEntry entry, Key key) {
    return switch (key) {
      case Key.Digit digit -> entry.with(digit);
      case Key.Control.BACK -> entry.withoutLast();
      case Key.Control.CLEAR, Key.Control.OK, Key.Control.CANCEL, Key.Control.MORE ->
          PinEntry.empty();
    };
  }
}
