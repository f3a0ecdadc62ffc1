package org.floorpass.kiosk.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.floorpass.auth.pin.Pin;
import org.floorpass.kiosk.signin.Effect;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Key;
import org.floorpass.kiosk.signin.Secrets;
import org.floorpass.kiosk.signin.Situation;
import org.floorpass.kiosk.signin.State;
import org.floorpass.kiosk.signin.Step;
import org.floorpass.kiosk.signin.Turnstile;

/**
 * Runs a recording through the turnstile again. The same turnstile gives the same states; a changed
 * one shows where it differs. Confined to one thread.
 */
public final class Replay {
  private final Turnstile turnstile;
  private final EventReader reader;
  private Situation now = Situation.starting();

  /** A replay that begins where every terminal begins. */
  public Replay(Turnstile turnstile, StandIns standIns) {
    this.turnstile = turnstile;
    this.reader = new EventReader(standIns);
  }

  /** What came of a replay. */
  public sealed interface Result {
    /**
     * Every state was the recorded one.
     *
     * @param steps how many lines were replayed
     */
    record Same(int steps) implements Result {}

    /**
     * A state was another one.
     *
     * @param line number of the line, the header being 1
     * @param recorded wire name in the recording
     * @param replayed wire name now
     */
    record Different(int line, String recorded, String replayed) implements Result {}

    /**
     * Not a recording, or one of another format.
     *
     * @param line number of the line, the header being 1
     */
    record Unreadable(int line) implements Result {}
  }

  /** One line of a recording. */
  private record Line(long millis, List<String> words, String state) {
    boolean key() {
      return words.size() > 1 && words.getFirst().equals("key");
    }

    boolean typing() {
      return key() && words.get(1).equals("typing");
    }

    /** Whether a key was meant for the present screen. */
    boolean isFor(Situation situation) {
      return words.size() < 3 || words.get(2).equals("@" + situation.screen());
    }
  }

  /** Replays all lines of a recording, the header first. */
  public Result run(List<String> recording) {
    if (recording.isEmpty() || !recording.getFirst().equals(Journal.HEADER)) {
      return new Result.Unreadable(1);
    }
    var lines = new ArrayList<Line>();
    for (int i = 1; i < recording.size(); i++) {
      Optional<Line> line = parse(recording.get(i));
      if (line.isEmpty()) {
        return new Result.Unreadable(i + 1);
      }
      lines.add(line.get());
    }
    return run(recording.size(), lines);
  }

  private Result run(int size, List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.typing()) {
        if (line.isFor(now)) {
          typed(now.state(), after(lines, i)).forEach(this::take);
        }
      } else {
        Optional<Event> event =
            reader.read(line.words(), TimeUnit.MILLISECONDS.toNanos(line.millis()));
        if (event.isEmpty()) {
          return new Result.Unreadable(i + 2);
        }
        take(event.get());
      }
      if (!now.state().wireName().equals(line.state())) {
        return new Result.Different(i + 2, line.state(), now.state().wireName());
      }
    }
    return new Result.Same(size - 1);
  }

  private void take(Event event) {
    Step step = turnstile.step(now, event);
    now = step.next();
    for (Effect effect : step.effects()) {
      if (effect instanceof Effect.Wipe(AutoCloseable secret)) {
        Secrets.wipe(secret);
      }
    }
  }

  /** The state that OK led to, if nothing else was typed before it; else empty. */
  private String after(List<Line> lines, int from) {
    return lines.stream()
        .skip(from + 1L)
        .filter(line -> line.key() && line.isFor(now) && !line.words().get(1).equals("more"))
        .findFirst()
        .filter(line -> line.words().get(1).equals("ok"))
        .map(Line::state)
        .orElse("");
  }

  /** Made-up digits, as many and as equal as the recorded result needs. */
  private static List<Event> typed(State state, String result) {
    return switch (state) {
      case State.NewPin(var change, _, _) ->
          switch (result) {
            case "ConfirmPin" -> digits(Math.max(Pin.SHORTEST, change.minimumLength()), 1);
            case "NewPin" -> digits(1, 1);
            default -> digits(0, 1);
          };
      case State.ConfirmPin(_, var first, _) ->
          switch (result) {
            case "Checking" -> digits(first.length(), 1);
            case "NewPin" -> digits(first.length(), 2);
            default -> digits(0, 1);
          };
      case State.EnterPin _ -> digits(result.equals("Checking") ? Pin.SHORTEST : 0, 1);
      // The first key after a wrong PIN opens the field again.
      case State.WrongPin _ -> digits(result.equals("Checking") ? Pin.SHORTEST : 1, 1);
      default -> digits(0, 1);
    };
  }

  private static List<Event> digits(int count, int value) {
    var events = new ArrayList<Event>();
    for (int i = 0; i < count; i++) {
      events.add(new Event.KeyPressed(Key.Digit.of(value)));
    }
    return events;
  }

  private static Optional<Line> parse(String text) {
    int arrow = text.indexOf(" -> ");
    if (arrow < 0) {
      return Optional.empty();
    }
    List<String> words = List.of(text.substring(0, arrow).split(" ", -1));
    try {
      return words.size() < 2
          ? Optional.empty()
          : Optional.of(
              new Line(
                  Long.parseLong(words.getFirst()),
                  words.subList(1, words.size()),
                  text.substring(arrow + 4)));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
