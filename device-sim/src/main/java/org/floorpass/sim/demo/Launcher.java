package org.floorpass.sim.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The project's own launcher, used as anybody would from a shell.
 *
 * @param program its path
 * @param log where the messages of short commands go
 */
record Launcher(Path program, Path log) {
  /** A cold start on a small board with a key derivation. */
  private static final long LIMIT_SECONDS = 90;

  List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(program.toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs a short command to its end and answers what it printed as its result. */
  String run(String... arguments) throws WrongVerdict {
    String name = "`floorpass " + arguments[0] + "`";
    ProcessBuilder builder = new ProcessBuilder(command(arguments));
    builder.environment().put("FLOORPASS_BUILT", "1");
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      Process process = builder.start();
      try {
        String result = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
          throw new WrongVerdict(name + " did not end within " + LIMIT_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
          throw WrongVerdict.expected(
              name + " to succeed", "it ended with " + process.exitValue() + " (see " + log + ")");
        }
        return result;
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException refused) {
      throw new WrongVerdict(name + " could not be started: " + refused.getMessage());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw WrongVerdict.interrupted();
    }
  }
}
