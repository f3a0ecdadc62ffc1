package org.floorpass.kiosk.loop;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.Parsed;
import org.floorpass.kiosk.scan.QrText;
import org.floorpass.kiosk.signin.Equipment;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Key;
import org.floorpass.kiosk.signin.Secrets;
import org.floorpass.kiosk.signin.Timings;
import org.floorpass.kiosk.signin.Turnstile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One terminal's loop: a platform thread that drains a bounded queue into the turnstile. All
 * methods but {@link #close()} return at once and may be called from any thread.
 */
public final class SignInLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SignInLoop.class);

  /** Cameras report one code some 30 times a second; a second of them and of key presses. */
  private static final int QUEUE_LENGTH = 64;

  /** Kept free for answers of effects, which must not be lost; more are never under way. */
  private static final int RESERVED_FOR_ANSWERS = 16;

  /** The longest sleep: a safety net against a clock that jumped, and the loop's heartbeat. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private static final Duration CLOSE_WAIT = Duration.ofSeconds(2);

  private final BlockingQueue<Incoming> queue = new ArrayBlockingQueue<>(QUEUE_LENGTH);
  private final LoopCore core;
  private final EffectPerformer performer;
  private final BadgeMarker marker;
  private final LongSupplier ticker;
  private final Timings timings;
  private final Thread thread;
  private volatile boolean closing;
  private volatile long lastTurnNanos;

  /** What waits in the queue. */
  private sealed interface Incoming {
    record Now(Event event) implements Incoming {}

    record Later(LoopCore.Held held) implements Incoming {}

    record End() implements Incoming {}
  }

  /**
   * What a loop needs of the world.
   *
   * @param desk auth-core at this terminal
   * @param proofs who decides about proof scans
   * @param screen where views go
   * @param sink the journal, or {@link StepSink#NONE}
   * @param ticker monotonic nanoseconds
   * @param random for the key of badge marks
   */
  public record World(
      SignInDesk desk,
      ProofDesk proofs,
      Screen screen,
      StepSink sink,
      LongSupplier ticker,
      SecureRandom random) {}

  /** A loop that has not started. */
  public SignInLoop(String terminal, Timings timings, World world) {
    this.timings = timings;
    this.ticker = world.ticker();
    this.marker = new BadgeMarker(world.random());
    this.performer =
        new EffectPerformer(terminal, world.desk(), world.proofs(), ticker, this::answer);
    this.core =
        new LoopCore(
            new Turnstile(timings), world.screen(), world.sink(), performer::perform, ticker);
    this.thread = Thread.ofPlatform().name("signin-" + terminal).unstarted(this::run);
    this.lastTurnNanos = ticker.getAsLong();
  }

  /** Starts the thread; the terminal shows that it is starting until {@link #ready()}. */
  public void start() {
    core.begin(timings.starting());
    thread.start();
  }

  /** Everything is opened that can be. */
  public void ready() {
    offer(new Event.Started());
  }

  /** A code that a camera or scanner read; taken over and wiped whatever it is. */
  public void scanned(QrText text) {
    try (text) {
      text.read(this::judge);
    }
  }

  /** A key without the number of its screen; false if the loop is overwhelmed and dropped it. */
  public boolean press(Key key) {
    return offer(new Event.KeyPressed(key));
  }

  /** A key of a numbered screen; dropped silently if that screen is gone. */
  public boolean press(Key key, long screen) {
    return offer(new Event.KeyPressedOn(key, screen));
  }

  /** A device, or the store, is like this from now on. */
  public void report(Equipment.Device device) {
    offer(new Event.EquipmentChanged(device));
  }

  /** Any other event: printing, maintenance, language. False if dropped. */
  public boolean offer(Event event) {
    boolean taken =
        !closing
            && queue.remainingCapacity() > RESERVED_FOR_ANSWERS
            && queue.offer(new Incoming.Now(event));
    if (!taken) {
      Secrets.of(event).forEach(Secrets::wipe);
    }
    return taken;
  }

  /** How long ago the loop last turned; a watchdog worries above a few seconds. */
  public Duration sinceLastTurn() {
    return Duration.ofNanos(ticker.getAsLong() - lastTurnNanos);
  }

  /** Ends the thread and the executors, and wipes what is left; at most two seconds. */
  @Override
  public void close() {
    closing = true;
    if (!queue.offer(new Incoming.End())) {
      thread.interrupt();
    }
    try {
      thread.join(CLOSE_WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    performer.close();
  }

  private Boolean judge(char[] characters) {
    byte[] digits = new byte[characters.length];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = characters[i] < 128 ? (byte) characters[i] : 0;
    }
    try {
      return offer(
          switch (BadgeCode.parse(digits)) {
            case Parsed.Valid(BadgeCode code) ->
                new Event.BadgeSeen(code, marker.mark(digits), ticker.getAsLong());
            case Parsed.Damaged _ -> new Event.OtherCodeSeen(true, ticker.getAsLong());
            case Parsed.NotOurs _ -> new Event.OtherCodeSeen(false, ticker.getAsLong());
          });
    } finally {
      Arrays.fill(digits, (byte) 0);
    }
  }

  private void answer(LoopCore.Held held) {
    if (closing || !queue.offer(new Incoming.Later(held))) {
      LOG.warn("An answer came too late or was too much and is dropped");
      Secrets.of(held.event()).forEach(Secrets::wipe);
    }
  }

  private void run() {
    try {
      while (turn()) {
        lastTurnNanos = ticker.getAsLong();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      core.abandon();
    }
  }

  private boolean turn() throws InterruptedException {
    Duration wait = core.untilNext().orElse(LONGEST_WAIT);
    long nanos = Math.min(wait.toNanos(), LONGEST_WAIT.toNanos());
    Incoming incoming = queue.poll(nanos, TimeUnit.NANOSECONDS);
    boolean goOn =
        switch (incoming) {
          case null -> true;
          case Incoming.Now(Event event) -> {
            // A deadline that passed before this event was taken comes first.
            core.elapse();
            core.take(event);
            yield true;
          }
          case Incoming.Later(LoopCore.Held held) -> {
            core.hold(held);
            yield true;
          }
          case Incoming.End _ -> false;
        };
    core.elapse();
    return goOn;
  }
}
