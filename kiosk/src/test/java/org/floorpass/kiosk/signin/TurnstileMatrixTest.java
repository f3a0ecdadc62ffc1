package org.floorpass.kiosk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorpass.auth.pin.Pin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every pair of a state and an event, generated from the sealed families. */
class TurnstileMatrixTest {
  private static final String TABLE = "turnstile.txt";

  private final Turnstile turnstile = new Turnstile(Timings.STANDARD);

  private interface PairCheck {
    void check(String pair, Situation before, Event event, Step step);
  }

  private void forEveryPair(PairCheck check) {
    Samples.states()
        .forEach(
            (stateName, state) ->
                Samples.events()
                    .forEach(
                        (eventName, event) -> {
                          var before = Samples.in(state.get());
                          var happened = event.get();
                          check.check(
                              stateName + " + " + eventName,
                              before,
                              happened,
                              turnstile.step(before, happened));
                        }));
  }

  @Test
  void theSamplesCoverEveryKindOfStateAndEvent() {
    assertThat(simpleNames(Samples.states().values())).isEqualTo(kinds(State.class));
    assertThat(simpleNames(Samples.events().values())).isEqualTo(kinds(Event.class));
  }

  private static Set<String> simpleNames(Collection<? extends Supplier<?>> samples) {
    return samples.stream()
        .map(sample -> sample.get().getClass().getSimpleName())
        .collect(Collectors.toSet());
  }

  private static Set<String> kinds(Class<?> family) {
    return Stream.of(family.getPermittedSubclasses())
        .map(Class::getSimpleName)
        .collect(Collectors.toSet());
  }

  @Test
  void everySecretHasExactlyOneOwnerAfterEveryStep() {
    forEveryPair(
        (pair, before, event, step) -> {
          var came = new ArrayList<>(Secrets.of(before.state()));
          came.addAll(Secrets.of(event));
          var went = new IdentityHashMap<AutoCloseable, Integer>();
          Stream.concat(
                  Secrets.of(step.next().state()).stream(),
                  step.effects().stream().flatMap(TurnstileMatrixTest::handedOnOrWiped))
              .forEach(secret -> went.merge(secret, 1, Integer::sum));

          assertThat(went.values()).as(pair).allMatch(owners -> owners == 1);
          came.forEach(secret -> assertThat(went).as(pair).containsKey(secret));
          came.forEach(went::remove);
          // Only typing makes new secrets.
          assertThat(went.keySet())
              .as(pair)
              .allMatch(made -> made instanceof PinEntry || made instanceof Pin);
        });
  }

  private static Stream<AutoCloseable> handedOnOrWiped(Effect effect) {
    return effect instanceof Effect.Wipe(AutoCloseable secret)
        ? Stream.of(secret)
        : Secrets.of(effect).stream();
  }

  @Test
  void noStateAfterADeadlineKeepsASecret() {
    Samples.states()
        .forEach(
            (name, state) -> {
              var step = turnstile.step(Samples.in(state.get()), new Event.DeadlinePassed());
              assertThat(Secrets.of(step.next().state())).as(name).isEmpty();
              assertThat(step.effects()).as(name).noneMatch(e -> !Secrets.of(e).isEmpty());
            });
  }

  @Test
  void everyStateButIdleHasADeadlineFromTheMomentItIsEntered() {
    forEveryPair(
        (pair, before, event, step) -> {
          var timers =
              step.effects().stream()
                  .filter(e -> e instanceof Effect.Arm || e instanceof Effect.Disarm)
                  .toList();
          boolean entered = !before.state().getClass().equals(step.next().state().getClass());
          assertThat(timers.size()).as(pair).isLessThanOrEqualTo(1);
          if (entered) {
            assertThat(timers).as(pair).hasSize(1);
            assertThat(timers.getFirst() instanceof Effect.Disarm)
                .as(pair)
                .isEqualTo(step.next().state() instanceof State.Idle);
          }
        });
  }

  @Test
  void theScreenNumberRisesExactlyWhenTheKindOfScreenChanges() {
    forEveryPair(
        (pair, before, event, step) ->
            assertThat(step.next().screen() - before.screen())
                .as(pair)
                .isEqualTo(Moves.sameScreen(before.state(), step.next().state()) ? 0 : 1));
  }

  @Test
  void aSessionEndsWhenItsWelcomeIsLeftAndWhenNobodyWaitedForIt() {
    forEveryPair(
        (pair, before, event, step) -> {
          boolean left =
              before.state() instanceof State.Welcome
                  && !(step.next().state() instanceof State.Welcome);
          boolean late =
              pair.endsWith("signedIn/late")
                  || pair.endsWith("changed/late")
                  || (!pair.startsWith("Checking +")
                      && (pair.endsWith(" signedIn") || pair.endsWith(" changed")));
          long ended = step.effects().stream().filter(e -> e instanceof Effect.EndSession).count();
          assertThat(ended).as(pair).isEqualTo((left ? 1 : 0) + (late ? 1 : 0));
        });
  }

  @Test
  void noDigitIsEverPrinted() {
    forEveryPair(
        (pair, before, event, step) ->
            assertThat(before + " " + event + " " + step).as(pair).doesNotContain(Samples.PIN));
    for (int digit = 0; digit < 10; digit++) {
      assertThat(Key.Digit.of(digit)).hasToString("Digit[*]");
      assertThat(PinEntry.empty().with(Key.Digit.of(digit))).hasToString("PinEntry[1 digits]");
    }
  }

  @Test
  void theWholeTableIsTheOneThatWasReviewed(@TempDir Path folder) throws IOException {
    Map<String, Map<String, List<String>>> rows = new TreeMap<>();
    forEveryPair(
        (pair, before, event, step) -> {
          String[] names = pair.split(" \\+ ", -1);
          String next = step.next().state().wireName();
          String effects =
              String.join(
                  " ",
                  step.effects().stream()
                      .filter(e -> !(e instanceof Effect.Arm || e instanceof Effect.Disarm))
                      .map(TurnstileMatrixTest::shortName)
                      .toList());
          boolean still = next.equals(before.state().wireName());
          if (!still || !effects.isEmpty()) {
            String outcome = next + (effects.isEmpty() ? "" : "  ! " + effects);
            rows.computeIfAbsent(names[0], _ -> new TreeMap<>())
                .computeIfAbsent(outcome, _ -> new ArrayList<>())
                .add(names[1]);
          }
        });
    var text =
        new StringBuilder(
            "# state: outcome ! effects <- events; events not named change nothing\n");
    rows.forEach(
        (state, outcomes) -> {
          text.append('\n').append(state).append('\n');
          outcomes.forEach(
              (outcome, events) ->
                  text.append("  ")
                      .append(outcome)
                      .append("  <- ")
                      .append(String.join(", ", events))
                      .append('\n'));
        });
    Path actual = folder.resolve(TABLE);
    Files.writeString(actual, text);
    Path kept = Path.of("target", TABLE);
    Files.copy(actual, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (var reviewed = TurnstileMatrixTest.class.getResourceAsStream(TABLE)) {
      assertThat(reviewed).as("copy %s to the test resources after reading it", kept).isNotNull();
      assertThat(text.toString())
          .as("the table changed: read %s, then copy it to the test resources", kept)
          .isEqualTo(new String(reviewed.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String shortName(Effect effect) {
    return effect instanceof Effect.Wipe(AutoCloseable secret)
        ? "wipe" + secret.getClass().getSimpleName().replaceAll("\\$.*", "")
        : effect.getClass().getSimpleName();
  }
}
