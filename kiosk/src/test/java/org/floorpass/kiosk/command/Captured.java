package org.floorpass.kiosk.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** The two streams of a command, kept for looking at. */
final class Captured {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

  Console console() {
    return console;
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }

  int run(Object command, String... arguments) {
    return FloorpassCommand.commandLine(console, List.of(command)).execute(arguments);
  }
}
