package org.floorpass.sim.demo;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code floorpass demo}: the product shown, for people or without them. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the device bench and the kiosk with a made-up site on this machine.",
      "With --headless it plays the whole story by itself and ends."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;

  private final LongSupplier tickerNanos;
  private final PrintStream out;
  private final PrintStream messages;

  @Option(names = "--headless", description = "play the whole story and end")
  private boolean headless;

  @Option(
      names = "--launcher",
      paramLabel = "PATH",
      defaultValue = "./floorpass",
      description = "the launcher that starts both processes (${DEFAULT-VALUE})")
  private Path launcher = Path.of("floorpass");

  @Option(
      names = "--target",
      paramLabel = "DIR",
      defaultValue = "target/demo",
      description = "folder of the demo, wiped at each start (${DEFAULT-VALUE})")
  private Path target = Path.of("target/demo");

  /** A command that is timed by the given ticker and prints to the given streams. */
  public DemoCommand(LongSupplier tickerNanos, PrintStream out, PrintStream messages) {
    this.tickerNanos = tickerNanos;
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    try {
      if (!Files.isExecutable(launcher)) {
        throw new WrongVerdict("there is no launcher at " + launcher + "; name it with --launcher");
      }
      play(Folder.fresh(target), Ports.find());
      return DONE;
    } catch (WrongVerdict wrong) {
      messages.println(
          wrong.isInterruption()
              ? "Interrupted; both processes are ended."
              : "floorpass demo: " + wrong.sentence() + ".");
      return FAILED;
    }
  }

  private void play(Folder folder, Ports ports) throws WrongVerdict {
    Narrator tell = new Narrator(out, tickerNanos);
    tell.line("Floorpass demo: made-up people, simulated devices, real bytes.");
    ports.notes().forEach(note -> tell.line("  " + note));
    tell.line("");
    try (Stage stage = new Stage(launcher, folder, ports, tickerNanos)) {
      Thread hook = new Thread(stage::close, "demo-shutdown");
      Runtime.getRuntime().addShutdownHook(hook);
      Story story = new Story(stage, tell);
      try {
        story.setUp();
        if (headless) {
          story.tellAll();
        } else {
          story.prepareForVisitors();
          invite(tell, stage, story);
          stayUntilInterrupted(stage);
        }
      } catch (WrongVerdict wrong) {
        if (wrong.isInterruption() || stage.isClosed()) {
          throw WrongVerdict.interrupted();
        }
        throw new WrongVerdict(
            deeper(stage, wrong) + " (logs: " + shown(folder.state()) + "/*.log)");
      } finally {
        story.end();
      }
    }
    tell.line("");
    tell.line(
        String.format(
            Locale.ROOT,
            "PASSED: %d steps in %.1f s, both processes ended.",
            tell.steps(),
            tell.seconds()));
    tell.line("The printed label: " + shown(folder.label()));
  }

  /** A process that died explains a call that failed better than the call does. */
  private static String deeper(Stage stage, WrongVerdict wrong) {
    try {
      stage.check();
      return wrong.sentence();
    } catch (WrongVerdict death) {
      return death.sentence();
    }
  }

  private void invite(Narrator tell, Stage stage, Story story) {
    String pinOfBen = story.ben.pin.orElse("?");
    tell.line("");
    tell.line("  Kiosk screen   " + stage.faceUrl() + "/");
    tell.line("  Device bench   " + stage.benchUrl() + "/");
    tell.line("  Station        " + stage.localUrl() + "/station");
    tell.line("  Graph          " + stage.localUrl() + "/beta");
    tell.line("");
    tell.line("  Ada Wójcik     PIN " + story.ada.pin.orElse("?") + "   label 1");
    tell.line("  Ben Okafor     PIN " + pinOfBen + "   label 2, must choose a new PIN");
    tell.line("  Sofia Brandt   PIN " + story.sofia.pin.orElse("?") + "   label 3, supervisor");
    tell.line("  Chen Li        no badge yet");
    tell.line("  Access token for the station (Sofia's):");
    tell.line("    " + story.sofia.token.orElse("?"));
    tell.line("");
    tell.line("  Try: put the screen and the bench side by side. On the bench, hold label 1");
    tell.line("  to the camera; on the screen, type the PIN. Then pull the scanner's plug,");
    tell.line("  empty the roll and order a badge for Chen at the station.");
    tell.line("  For programs: " + shown(stage.folder.json()));
    tell.line("");
    tell.line("READY");
    tell.line("(Ctrl-C ends it)");
  }

  private static void stayUntilInterrupted(Stage stage) throws WrongVerdict {
    while (true) {
      stage.patience.within(Duration.ofHours(1), Optional::empty);
    }
  }

  private static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }
}
