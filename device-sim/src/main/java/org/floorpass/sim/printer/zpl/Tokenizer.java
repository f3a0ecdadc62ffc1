package org.floorpass.sim.printer.zpl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts the byte stream into commands. A command ends where the next prefix begins, except for those
 * without parameters, which a printer obeys at once. Binary graphics ({@code ^GFB}, {@code ^GFC})
 * are counted, since their bytes may look like prefixes.
 */
final class Tokenizer {
  /** A 4 x 6 inch label at 600 dpi is 2.2 MB as hexadecimal text. */
  static final int MAXIMUM_PARAMETER_BYTES = 4 << 20;

  private static final Set<String> WITHOUT_PARAMETERS =
      Set.of("^XA", "^XZ", "^FS", "~HS", "~HI", "~JA", "~JR", "~PS", "~PP", "~HM", "~HD", "~JC");

  private enum State {
    OUTSIDE,
    NAME,
    PARAMETERS,
    BINARY
  }

  private final Consumer<Command> commands;
  private final Consumer<String> complaints;
  private final ByteArrayOutputStream parameters = new ByteArrayOutputStream();
  private final StringBuilder name = new StringBuilder(2);
  private State state = State.OUTSIDE;
  private char prefix = '^';
  private int binaryRemaining;
  private boolean overflowed;

  Tokenizer(Consumer<Command> commands, Consumer<String> complaints) {
    this.commands = commands;
    this.complaints = complaints;
  }

  void accept(byte[] bytes) {
    for (byte next : bytes) {
      accept(next);
    }
  }

  /** Forgets an unfinished command. */
  void reset() {
    begin(State.OUTSIDE);
  }

  private void accept(byte next) {
    if (state == State.BINARY) {
      append(next);
      if (--binaryRemaining == 0) {
        finish();
      }
      return;
    }
    char character = (char) (next & 0xff);
    if (character == '^' || character == '~') {
      if (state == State.PARAMETERS) {
        finish();
      } else if (state == State.NAME) {
        complaints.accept("a command of less than two letters: " + prefix + name);
      }
      begin(State.NAME);
      prefix = character;
    } else if (state == State.NAME) {
      name.append(character);
      if (name.length() == 2) {
        state = State.PARAMETERS;
        finishIfComplete();
      }
    } else if (state == State.PARAMETERS && character != '\r' && character != '\n') {
      append(next);
      finishIfComplete();
    } else if (state == State.OUTSIDE && character > ' ') {
      complaints.accept("text outside of any command was ignored");
      state = State.OUTSIDE;
    }
  }

  private void append(byte next) {
    if (parameters.size() < MAXIMUM_PARAMETER_BYTES) {
      parameters.write(next);
    } else {
      overflowed = true;
    }
  }

  private void finishIfComplete() {
    String full = (prefix + name.toString()).toUpperCase(Locale.ROOT);
    if (WITHOUT_PARAMETERS.contains(full) || (full.equals("~HQ") && parameters.size() == 2)) {
      finish();
    } else if (full.equals("^GF") && parameters.size() < 40) {
      beginBinary();
    }
  }

  /** {@code ^GFB,b,c,d,} and {@code ^GFC}: exactly b raw bytes follow the fourth comma. */
  private void beginBinary() {
    String head = parameters.toString(StandardCharsets.ISO_8859_1);
    if ((!head.startsWith("B,") && !head.startsWith("C,"))
        || !head.endsWith(",")
        || head.chars().filter(one -> one == ',').count() != 4) {
      return;
    }
    int count = Parameters.of(head).integer(1, 0);
    if (count > 0 && count <= MAXIMUM_PARAMETER_BYTES) {
      binaryRemaining = count;
      state = State.BINARY;
    }
  }

  private void finish() {
    if (overflowed) {
      complaints.accept("a command of more than " + MAXIMUM_PARAMETER_BYTES + " bytes was dropped");
    } else {
      commands.accept(
          new Command(prefix, name.toString().toUpperCase(Locale.ROOT), parameters.toByteArray()));
    }
    begin(State.OUTSIDE);
  }

  private void begin(State next) {
    state = next;
    name.setLength(0);
    parameters.reset();
    overflowed = false;
  }
}
