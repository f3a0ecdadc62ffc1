package org.floorpass.kiosk.loop;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.floorpass.kiosk.signin.Effect;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Secrets;
import org.floorpass.kiosk.signin.Situation;
import org.floorpass.kiosk.signin.Step;
import org.floorpass.kiosk.signin.Turnstile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop without its thread: takes events, keeps the one deadline and the held verdicts, shows
 * views and hands effects on. Confined to one thread; tests and simulations step it on a simulated
 * ticker.
 */
final class LoopCore {
  private static final Logger LOG = LoggerFactory.getLogger(LoopCore.class);

  private final Turnstile turnstile;
  private final Screen screen;
  private final StepSink sink;
  private final Consumer<Effect> performer;
  private final LongSupplier ticker;
  private final PriorityQueue<Held> held =
      new PriorityQueue<>(Comparator.comparingLong(Held::releaseAtNanos));

  private Situation now = Situation.starting();
  private OptionalLong deadlineNanos = OptionalLong.empty();
  private long screenSinceNanos;

  /** An event that must not be seen before its time. */
  record Held(long releaseAtNanos, Event event) {}

  LoopCore(
      Turnstile turnstile,
      Screen screen,
      StepSink sink,
      Consumer<Effect> performer,
      LongSupplier ticker) {
    this.turnstile = turnstile;
    this.screen = screen;
    this.sink = sink;
    this.performer = performer;
    this.ticker = ticker;
    this.screenSinceNanos = ticker.getAsLong();
  }

  /** Shows the first view and starts the first deadline. */
  void begin(Duration startingDeadline) {
    deadlineNanos = OptionalLong.of(ticker.getAsLong() + startingDeadline.toNanos());
    show();
  }

  /** Takes one event now. Never throws: a bug in one step costs that step, not the terminal. */
  void take(Event event) {
    try {
      apply(event, turnstile.step(now, event));
    } catch (RuntimeException bug) {
      LOG.error("A step from {} failed on {}", now.state().wireName(), kind(event), bug);
      recover(event);
    }
  }

  /** Keeps an event until its time. */
  void hold(Held verdict) {
    held.add(verdict);
  }

  /** Takes everything whose time has come. */
  void elapse() {
    long nanos = ticker.getAsLong();
    for (Held next = held.peek();
        next != null && next.releaseAtNanos() - nanos <= 0;
        next = held.peek()) {
      held.remove();
      take(next.event());
    }
    if (deadlineNanos.isPresent() && deadlineNanos.getAsLong() - nanos <= 0) {
      deadlineNanos = OptionalLong.empty();
      take(new Event.DeadlinePassed());
    }
  }

  /** How long nothing happens by itself. */
  Optional<Duration> untilNext() {
    long nanos = ticker.getAsLong();
    Held next = held.peek();
    long wait = Long.MAX_VALUE;
    if (next != null) {
      wait = next.releaseAtNanos() - nanos;
    }
    if (deadlineNanos.isPresent()) {
      wait = Math.min(wait, deadlineNanos.getAsLong() - nanos);
    }
    return wait == Long.MAX_VALUE
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(Math.max(0, wait)));
  }

  /** Zeroes whatever the present state and held verdicts own; the end of the loop. */
  void abandon() {
    Secrets.of(now.state()).forEach(Secrets::wipe);
    held.forEach(verdict -> Secrets.of(verdict.event()).forEach(Secrets::wipe));
    held.clear();
  }

  Situation situation() {
    return now;
  }

  private void apply(Event event, Step step) {
    long nanos = ticker.getAsLong();
    Situation before = now;
    now = step.next();
    if (before.screen() != now.screen()) {
      screenSinceNanos = nanos;
    }
    boolean rearmed = arm(step.effects(), nanos);
    step.effects().forEach(LoopCore::wipe);
    var pending = new ArrayDeque<Effect>(step.effects());
    try {
      // What can be seen goes out before anything slower is started.
      if (rearmed || !before.equals(now)) {
        show();
      }
      sink.stepped(nanos, event, step);
      while (!pending.isEmpty()) {
        perform(pending.removeFirst());
      }
    } finally {
      // Not empty only after a bug: nobody else would wipe these.
      pending.forEach(left -> Secrets.of(left).forEach(Secrets::wipe));
    }
  }

  private boolean arm(List<Effect> effects, long nanos) {
    boolean armed = false;
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Arm(Duration after) -> {
          deadlineNanos = OptionalLong.of(nanos + after.toNanos());
          armed = true;
        }
        case Effect.Disarm _ -> deadlineNanos = OptionalLong.empty();
        default -> {}
      }
    }
    return armed;
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Wipe _, Effect.Arm _, Effect.Disarm _ -> {}
      default -> performer.accept(effect);
    }
  }

  private static void wipe(Effect effect) {
    if (effect instanceof Effect.Wipe(AutoCloseable secret)) {
      Secrets.wipe(secret);
    }
  }

  private void show() {
    long nanos = ticker.getAsLong();
    Optional<Duration> left =
        deadlineNanos.isPresent()
            ? Optional.of(Duration.ofNanos(Math.max(0, deadlineNanos.getAsLong() - nanos)))
            : Optional.empty();
    screen.show(FaceView.of(now, Duration.ofNanos(nanos - screenSinceNanos), left));
  }

  /** After a bug: nobody stays half signed in, and the terminal goes on. */
  private void recover(Event event) {
    Secrets.of(event).forEach(Secrets::wipe);
    abandon();
    now = Situation.afterFailure(now);
    deadlineNanos = OptionalLong.empty();
    show();
  }

  private static String kind(Event event) {
    return event.getClass().getSimpleName();
  }
}
