package org.floorpass.sim;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.floorpass.sim.bench.SimCommand;
import org.floorpass.sim.demo.DemoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The bench's program: {@code sim} and {@code demo}. The only place that makes real clocks. */
@Command(
    name = "floorpass",
    mixinStandardHelpOptions = true,
    description = "The device bench of Floorpass.")
public final class Wiring {
  private static final int USAGE = 64;
  private static final int FAILED = 1;

  private Wiring() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    // Replies of a few bytes would wait 40 ms for the next packet without this.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("java.awt.headless", "true");
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream messages = utf8(FileDescriptor.err);
    System.exit(run(List.of(arguments), out, messages));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream messages) {
    CommandLine line =
        new CommandLine(new Wiring())
            .addSubcommand(new SimCommand(InstantSource.system(), System::nanoTime, out, messages))
            .addSubcommand(new DemoCommand(System::nanoTime, out, messages));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(
        (wrong, _) -> {
          messages.println(wrong.getMessage());
          messages.println("Try --help.");
          return USAGE;
        });
    line.setExecutionExceptionHandler(
        (problem, _, _) -> {
          messages.println("floorpass: " + problem);
          return FAILED;
        });
    if (arguments.isEmpty()) {
      line.usage(messages);
      return USAGE;
    }
    return line.execute(arguments.toArray(new String[0]));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
