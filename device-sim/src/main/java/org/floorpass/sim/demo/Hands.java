package org.floorpass.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person does at the terminal: hold, scan, type; and what they then see. Confined. */
final class Hands {
  /** Generous: the promise is 300 ms, a loaded test machine is not promised anything. */
  private static final Duration SEE = Duration.ofSeconds(8);

  private static final Duration VERDICT = Duration.ofSeconds(20);
  private static final int TRIES = 4;

  private final Web bench;
  private final Face face;

  Hands(Web bench, Face face) {
    this.bench = bench;
    this.face = face;
  }

  /** Holds a printed label to the camera. */
  void hold(int label) throws WrongVerdict {
    bench
        .send("PUT", "/cameras/camera-1/scene", "{\"label\":" + label + "}")
        .expecting(204, "holding label " + label + " to the camera");
  }

  void takeAway() throws WrongVerdict {
    bench.delete("/cameras/camera-1/scene").expecting(204, "taking the badge away");
  }

  /** Holds a label until the screen shows one of the states, then takes it away. */
  JsonNode present(int label, Set<String> wanted) throws WrongVerdict {
    face.awaitIdle();
    int mark = face.mark();
    hold(label);
    JsonNode state =
        face.await(mark, wanted, SEE.multipliedBy(2), "a badge was held to the camera");
    takeAway();
    return state;
  }

  /** Scans until the screen shows one of the states: people pull the trigger again, too. */
  JsonNode scan(String digits, Set<String> wanted) throws WrongVerdict {
    face.awaitIdle();
    int mark = face.mark();
    Optional<WrongVerdict> last = Optional.empty();
    for (int tries = 0; tries < TRIES; tries++) {
      bench.sendText("POST", "/scanners/scanner-1", digits).expecting(204, "pulling the trigger");
      try {
        return face.await(mark, wanted, SEE.dividedBy(2), "a scan by the hand scanner");
      } catch (WrongVerdict notYet) {
        last = Optional.of(notYet);
        if (!face.now().equals("Idle")) {
          break;
        }
      }
    }
    throw last.orElseThrow();
  }

  /** Types a PIN into the open pad and answers with what the screen shows next. */
  JsonNode pin(String digits, Set<String> wanted) throws WrongVerdict {
    int mark = face.mark();
    face.type(digits);
    return face.await(mark, wanted, VERDICT, "a PIN was typed");
  }

  /** The forced change: the temporary PIN, then a new one twice. */
  JsonNode changePin(String temporary, String chosen) throws WrongVerdict {
    int mark = face.mark();
    JsonNode change = pin(temporary, Set.of("MustChangePin", "NewPin"));
    if (change.path("state").asText().equals("MustChangePin")) {
      face.press("ok");
      face.await(mark, Set.of("NewPin"), SEE, "the change was confirmed");
    }
    pin(chosen, Set.of("ConfirmPin"));
    return pin(chosen, Set.of("Welcome"));
  }

  /** Checks that the welcome is for this person. */
  static void welcomes(JsonNode state, Person person) throws WrongVerdict {
    String title = state.path("title").asText();
    List<String> names = List.of(person.displayName, person.firstName());
    if (names.stream().noneMatch(title::contains)) {
      throw WrongVerdict.expected(
          "the screen to welcome " + person.displayName, "it says \"" + title + "\"");
    }
  }
}
