package org.floorpass.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The story of the demo, told from outside: a site is set up, badges are printed, proven, used,
 * refused and held. Each method is a step or a few; any wrong verdict ends it. Confined.
 */
final class Story {
  /** PINs that the functional model publishes as acceptable, and a wrong one. */
  private static final String ADA_PIN = "56745755";

  private static final String BEN_PIN = "09599786";
  private static final String SOFIA_PIN = "40617283";
  private static final String WRONG_PIN = "73918264";
  private static final Duration PRINTING = Duration.ofSeconds(20);

  final Person ada = new Person("ada@demo.example", "Ada Wójcik", "Welder", "Line 1");
  final Person ben = new Person("ben@demo.example", "Ben Okafor", "Assembler", "Line 1");
  final Person chen = new Person("chen@demo.example", "Chen Li", "Packer", "Line 2");
  final Person sofia = new Person("sofia@demo.example", "Sofia Brandt", "Supervisor", "Line 1");
  private final List<Person> workers = List.of(ada, ben, chen, sofia);

  private final Stage stage;
  private final Narrator tell;
  private final Web bench;
  private final Face face;
  private final Hands hands;
  private Optional<Office> administration = Optional.empty();
  private Optional<Office> supervisor = Optional.empty();
  private Optional<DemoFile> file = Optional.empty();
  private final FutureTask<String> ownTokens = new FutureTask<>(this::makeOwnTokens);

  Story(Stage stage, Narrator tell) {
    this.stage = stage;
    this.tell = tell;
    this.bench = new Web("the bench", stage.client, stage.benchUrl(), Optional.empty());
    this.face = new Face(stage.faceUrl(), stage.client, stage.patience);
    this.hands = new Hands(bench, face);
  }

  /** Both processes up, the policy on, the people made. */
  void setUp() throws WrongVerdict {
    tell.step(
        "Device bench is up",
        () -> {
          Child child = stage.startBench();
          stage.configure();
          stage.awaitBench(child);
          return stage.benchUrl() + "/";
        });
    tell.step(
        "Kiosk is up",
        () -> {
          stage.startKiosk();
          face.open();
          face.awaitIdle();
          return stage.faceUrl() + "/";
        });
    tell.step("Tokens made, Graph answers over TLS", this::tokens);
    tell.step(
        "Policy enabled (Graph)",
        () -> {
          office().enablePolicy();
          return "it was off, as on any fresh install";
        });
    tell.step("People made (Graph)", this::people);
  }

  private String tokens() throws WrongVerdict {
    String token = stage.administratorToken();
    Web local = new Web("the kiosk", stage.client, stage.localUrl(), Optional.of(token));
    administration = Optional.of(new Office(local, stage.patience));
    SecureCheck.answers(stage.ports.secure(), stage.authority(), token);
    file = Optional.of(new DemoFile(stage.folder, stage.ports, token, stage.authority(), workers));
    save();
    return "own CA";
  }

  private String people() throws WrongVerdict {
    for (Person person : workers) {
      office().create(person);
    }
    String mine = stage.tokenOf(sofia.userPrincipalName, "authentication-administrator");
    sofia.token = Optional.of(mine);
    supervisor = Optional.of(office().as(mine));
    save();
    Thread.ofVirtual().start(ownTokens);
    return "three workers and a supervisor";
  }

  /** Made beside the story, since each is a process of its own. */
  private String makeOwnTokens() throws WrongVerdict {
    for (Person person : List.of(ada, ben, chen)) {
      person.token = Optional.of(stage.tokenOf(person.userPrincipalName));
    }
    return "";
  }

  /** The workers' delegated tokens, and that each is who it says. */
  private void useOwnTokens() throws WrongVerdict {
    tell.step(
        "Workers' own tokens answer for /me",
        () -> {
          awaitOwnTokens();
          for (Person person : List.of(ada, ben, chen)) {
            String name = office().as(person.token.orElseThrow()).me();
            if (!name.equals(person.userPrincipalName)) {
              throw WrongVerdict.expected("/me to be " + person.userPrincipalName, "it is " + name);
            }
          }
          save();
          return "Graph knows each of them";
        });
  }

  private void awaitOwnTokens() throws WrongVerdict {
    try {
      ownTokens.get(2, TimeUnit.MINUTES);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof WrongVerdict wrong
          ? wrong
          : new WrongVerdict("the workers' tokens could not be made: " + failed.getCause());
    } catch (TimeoutException late) {
      throw new WrongVerdict("the workers' tokens could not be made within two minutes");
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw WrongVerdict.interrupted();
    }
  }

  /** Enrols a person, prints, proves and signs them in with a PIN of their own. */
  private void badge(Office by, Person person, String pin, boolean keepPicture)
      throws WrongVerdict {
    int before = PrintedBadge.count(bench);
    Office.Order[] order = new Office.Order[1];
    tell.step(
        (by == supervisorOffice() ? "Sofia" : "The office")
            + " enrols "
            + person.firstName()
            + ", orders a badge",
        () -> {
          order[0] = by.order(person);
          person.pin = order[0].temporaryPin();
          if (person.pin.isEmpty()) {
            throw WrongVerdict.expected("a temporary PIN for a new worker", "there is none");
          }
          save();
          return "temporary PIN generated";
        });
    PrintedBadge[] printed = new PrintedBadge[1];
    tell.step(
        "Label printed and measured",
        () -> {
          printed[0] = print(person, before, keepPicture);
          by.follow(order[0], Set.of("Printed", "Proven"), PRINTING);
          return "%d um a module, no wrong dot".formatted(printed[0].modulePitchMicrometres());
        });
    tell.step(
        "Label held to the camera: proof scan",
        () -> {
          prove(by, person, order[0], printed[0]);
          return "Proven, badge is active";
        });
    tell.step(
        person.firstName() + " signs in by camera",
        () -> {
          hands.present(printed[0].number(), Set.of("EnterPin"));
          Hands.welcomes(hands.changePin(person.pin.orElseThrow(), pin), person);
          person.pin = Optional.of(pin);
          save();
          return "had to choose a new PIN, did";
        });
  }

  private PrintedBadge print(Person person, int before, boolean keepPicture) throws WrongVerdict {
    PrintedBadge label = PrintedBadge.after(before, bench, stage.patience);
    person.badge = Optional.of(label.digits());
    person.badgeState = "awaitingProof";
    if (keepPicture) {
      try {
        Files.write(stage.folder.label(), label.png());
      } catch (IOException refused) {
        throw new WrongVerdict(stage.folder.label() + " cannot be written: " + refused);
      }
    }
    save();
    return label;
  }

  private void prove(Office by, Person person, Office.Order order, PrintedBadge label)
      throws WrongVerdict {
    hands.hold(label.number());
    by.follow(order, Set.of("Proven"), PRINTING);
    hands.takeAway();
    face.awaitIdle();
    person.badgeState = "active";
    save();
  }

  /** The whole headless story after the set-up. */
  void tellAll() throws WrongVerdict {
    badge(supervisorOffice(), ada, ADA_PIN, true);
    tell.step(
        "Ada signs in by the serial scanner",
        () -> {
          hands.scan(ada.badge.orElseThrow(), Set.of("EnterPin"));
          Hands.welcomes(hands.pin(ADA_PIN, Set.of("Welcome")), ada);
          return "through a real pty";
        });
    tell.step(
        "A wrong PIN is refused",
        () -> {
          hands.scan(ada.badge.orElseThrow(), Set.of("EnterPin"));
          hands.pin(WRONG_PIN, Set.of("WrongPin"));
          face.press("cancel");
          face.awaitIdle();
          return "";
        });
    badge(supervisorOffice(), ben, BEN_PIN, false);
    tell.step("Ben's badge revoked (Graph DELETE)", this::revoke);
    tell.step("Revoked badge refused by scanner and camera", this::refusedEverywhere);
    tell.step("Roll emptied, badge for Chen", this::heldForMedia);
    tell.step(
        "Ada still signs in",
        () -> {
          hands.scan(ada.badge.orElseThrow(), Set.of("EnterPin"));
          Hands.welcomes(hands.pin(ADA_PIN, Set.of("Welcome")), ada);
          return "her badge stays valid";
        });
    useOwnTokens();
  }

  private String revoke() throws WrongVerdict {
    face.awaitIdle();
    office().revoke(ben);
    ben.badgeState = "revoked";
    save();
    return "gone from Graph too";
  }

  private String refusedEverywhere() throws WrongVerdict {
    int label = PrintedBadge.count(bench);
    refused(hands.scan(ben.badge.orElseThrow(), Set.of("Unknown", "Revoked", "EnterPin")));
    refused(hands.present(label, Set.of("Unknown", "Revoked", "EnterPin")));
    face.awaitIdle();
    return "Incorrect QR code";
  }

  private static void refused(JsonNode state) throws WrongVerdict {
    String title = state.path("title").asText();
    if (state.path("state").asText().equals("EnterPin")) {
      throw WrongVerdict.expected("the revoked badge to be refused", "the screen asks for a PIN");
    }
    if (!title.contains("Incorrect QR code")) {
      throw WrongVerdict.expected(
          "the screen to say \"Incorrect QR code\"", "it says \"" + title + "\"");
    }
  }

  private String heldForMedia() throws WrongVerdict {
    int before = PrintedBadge.count(bench);
    bench
        .send("PUT", "/printers/printer-1/roll", "{\"labels\":0}")
        .expecting(204, "emptying the roll");
    Office.Order order = supervisorOffice().order(chen);
    chen.pin = order.temporaryPin();
    JsonNode held = supervisorOffice().follow(order, Set.of("Held media-empty"), PRINTING);
    if (PrintedBadge.count(bench) != before) {
      throw WrongVerdict.expected("nothing to be printed on an empty roll", "a label came out");
    }
    chen.badgeState = "held";
    save();
    return Office.word(held) + ", not printed";
  }

  /** Badges for people who want to try: one who signs in, one with a temporary PIN. */
  void prepareForVisitors() throws WrongVerdict {
    badge(supervisorOffice(), ada, ADA_PIN, true);
    int before = PrintedBadge.count(bench);
    tell.step(
        "Ben gets a badge",
        () -> {
          Office.Order order = supervisorOffice().order(ben);
          ben.pin = order.temporaryPin();
          prove(supervisorOffice(), ben, order, print(ben, before, false));
          return "his PIN is still temporary";
        });
    badge(office(), sofia, SOFIA_PIN, false);
    useOwnTokens();
  }

  private Office office() {
    return administration.orElseThrow();
  }

  private Office supervisorOffice() {
    return supervisor.orElseThrow();
  }

  private void save() throws WrongVerdict {
    if (file.isPresent()) {
      file.get().write();
    }
  }

  void end() {
    face.close();
  }
}
