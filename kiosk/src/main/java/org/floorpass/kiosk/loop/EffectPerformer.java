package org.floorpass.kiosk.loop;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.floorpass.auth.credential.Parsed;
import org.floorpass.kiosk.signin.Effect;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs effects that may take time: look-ups on one thread, PIN hashes on another, each with a
 * bounded queue. A full queue or a failing effect becomes {@link Event.EffectFailed}.
 */
final class EffectPerformer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EffectPerformer.class);

  /** Tap-over can leave some behind; each takes a millisecond. */
  private static final int MAX_LOOKUPS = 8;

  /** One hash takes 19 MiB and 300 ms: one at a time, few waiting. */
  private static final int MAX_HASHES = 4;

  private final SignInDesk desk;
  private final ProofDesk proofs;
  private final LongSupplier ticker;
  private final Consumer<LoopCore.Held> answers;
  private final ThreadPoolExecutor lookups;
  private final ThreadPoolExecutor hashes;

  EffectPerformer(
      String terminal,
      SignInDesk desk,
      ProofDesk proofs,
      LongSupplier ticker,
      Consumer<LoopCore.Held> answers) {
    this.desk = desk;
    this.proofs = proofs;
    this.ticker = ticker;
    this.answers = answers;
    this.lookups = executor("lookup-" + terminal, MAX_LOOKUPS);
    this.hashes = executor("hash-" + terminal, MAX_HASHES);
  }

  private static ThreadPoolExecutor executor(String name, int queueLength) {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(queueLength),
        Thread.ofPlatform().name(name).daemon().factory());
  }

  /** Returns at once; the answer comes through the consumer given at construction. */
  void perform(Effect effect) {
    switch (effect) {
      case Effect.Recognise recognise -> lookUp(effect, recognise.attempt(), () -> look(recognise));
      case Effect.Prove(long attempt, var pending) ->
          lookUp(effect, attempt, () -> new Event.ProofJudged(attempt, proofs.prove(pending)));
      case Effect.SignIn signIn -> hash(effect, signIn.attempt(), () -> signIn(signIn));
      case Effect.ChangePin change -> hash(effect, change.attempt(), () -> change(change));
      case Effect.EndSession(var session, var reason) ->
          inBackground(() -> desk.signOut(session, reason));
      case Effect.CountStrange(boolean damaged) ->
          inBackground(
              () -> desk.strangeScan(damaged ? new Parsed.Damaged() : new Parsed.NotOurs()));
      case Effect.Wipe _, Effect.Arm _, Effect.Disarm _ ->
          throw new IllegalArgumentException("the core performs this itself");
    }
  }

  private Event look(Effect.Recognise effect) {
    try (var code = effect.code()) {
      return new Event.Recognised(effect.attempt(), desk.recognise(code));
    }
  }

  private Event signIn(Effect.SignIn effect) {
    try (var pin = effect.pin()) {
      return new Event.PinJudged(effect.attempt(), desk.signIn(effect.known(), pin));
    }
  }

  private Event change(Effect.ChangePin effect) {
    try (var pin = effect.pin()) {
      return new Event.PinChanged(
          effect.attempt(), effect.change(), desk.changePin(effect.change().ticket(), pin));
    }
  }

  private void lookUp(Effect effect, long attempt, Supplier<Event> work) {
    submit(
        lookups,
        effect,
        attempt,
        () -> {
          Event answer = guarded(effect, attempt, work);
          answers.accept(new LoopCore.Held(ticker.getAsLong(), answer));
        });
  }

  /** Released at a fixed deadline after OK, so that its time tells nothing about the PIN. */
  private void hash(Effect effect, long attempt, Supplier<Event> work) {
    long begin = ticker.getAsLong();
    submit(
        hashes,
        effect,
        attempt,
        () -> {
          Event answer = guarded(effect, attempt, work);
          long raster = Math.max(1, desk.verdictDeadline().toNanos());
          long elapsed = ticker.getAsLong() - begin;
          // A straggler waits for the next multiple, so that lateness tells no more than that.
          long multiples = Math.max(1, Math.ceilDiv(elapsed, raster));
          answers.accept(new LoopCore.Held(begin + multiples * raster, answer));
        });
  }

  private void submit(ThreadPoolExecutor executor, Effect effect, long attempt, Runnable work) {
    try {
      executor.execute(work);
    } catch (RejectedExecutionException full) {
      LOG.warn("Too much under way: attempt {} is dropped", attempt);
      Secrets.of(effect).forEach(Secrets::wipe);
      answers.accept(new LoopCore.Held(ticker.getAsLong(), new Event.EffectFailed(attempt)));
    }
  }

  private void inBackground(Runnable work) {
    try {
      lookups.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException bug) {
              LOG.error("An effect without an answer failed", bug);
            }
          });
    } catch (RejectedExecutionException full) {
      LOG.warn("Too much under way: an effect without an answer is dropped");
    }
  }

  /** The shell's boundary: a failing effect costs its attempt, never the terminal. */
  private static Event guarded(Effect effect, long attempt, Supplier<Event> work) {
    try {
      return work.get();
    } catch (RuntimeException bug) {
      LOG.error("Effect {} of attempt {} failed", effect.getClass().getSimpleName(), attempt, bug);
      Secrets.of(effect).forEach(Secrets::wipe);
      return new Event.EffectFailed(attempt);
    }
  }

  /** Ends both threads after what they are doing; at most the time of one hash. */
  @Override
  public void close() {
    lookups.shutdown();
    hashes.shutdown();
    try {
      if (!hashes.awaitTermination(2, TimeUnit.SECONDS)
          || !lookups.awaitTermination(1, TimeUnit.SECONDS)) {
        LOG.warn("An effect is still running at the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
