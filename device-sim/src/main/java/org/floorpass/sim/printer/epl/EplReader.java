package org.floorpass.sim.printer.epl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.floorpass.sim.printer.Intake;
import org.floorpass.sim.printer.Parameters;

/**
 * Splits the stream into lines and the binary of GW ("Basic Command Syntax": every command ends
 * with a line feed; carriage returns are allowed before it).
 */
final class EplReader {
  /** What the commands mean to the printer. */
  interface Commands {
    void line(String text);

    /** {@code GWp1,p2,p3,p4}: true when the data are wanted, else skipped. */
    boolean graphicWanted(Parameters four);

    void graphic(Parameters four, byte[] data);

    void fault(EplError error, String what);
  }

  /** Longest line: a QR symbol with 3,000 characters, generously. */
  private static final int LONGEST_LINE = 8_192;

  private static final int LONGEST_NUMBER = 16;

  private final Commands commands;

  EplReader(Commands commands) {
    this.commands = commands;
  }

  Intake.Want start() {
    return new Intake.Count(1, this::first);
  }

  private Intake.Want first(byte[] one) {
    return switch (one[0]) {
      case '\r', '\n' -> start();
      case 'G' -> new Intake.Count(1, this::second);
      default -> line(one);
    };
  }

  private Intake.Want second(byte[] one) {
    if (one[0] == 'W') {
      return number(new ArrayList<>());
    }
    if (ended(one[0])) {
      commands.line("G");
      return start();
    }
    return line(new byte[] {'G', one[0]});
  }

  private Intake.Want line(byte[] begun) {
    return new Intake.Until(
        EplReader::ended,
        LONGEST_LINE,
        rest -> {
          if (ended(rest[rest.length - 1])) {
            String head = new String(begun, StandardCharsets.ISO_8859_1);
            commands.line(head + new String(rest, 0, rest.length - 1, StandardCharsets.ISO_8859_1));
          } else {
            commands.fault(EplError.DATA_LENGTH, "a line of more than " + LONGEST_LINE);
          }
          return start();
        });
  }

  /**
   * The manual's form has a comma after the fourth number, CUPS' rastertolabel a line feed: one
   * byte that is no digit ends the head, the data begin behind it.
   */
  private Intake.Want number(List<String> before) {
    boolean last = before.size() == 3;
    return new Intake.Until(
        next -> next == ',' || ended(next), LONGEST_NUMBER, rest -> collected(before, rest, last));
  }

  private Intake.Want collected(List<String> before, byte[] rest, boolean last) {
    List<String> numbers = new ArrayList<>(before);
    numbers.add(new String(rest, 0, rest.length - 1, StandardCharsets.ISO_8859_1).strip());
    int end = rest[rest.length - 1];
    if (!last && end != ',' || end != ',' && !ended(end)) {
      commands.fault(EplError.SYNTAX, "GW needs x,y,bytes,rows and its data");
      return start();
    }
    if (!last) {
      return number(numbers);
    }
    Parameters four = new Parameters(numbers, true);
    long bytes = (long) Math.max(0, four.whole(2)) * Math.max(0, four.whole(3));
    return commands.graphicWanted(four)
        ? new Intake.Count(
            (int) bytes,
            data -> {
              commands.graphic(four, data);
              return start();
            })
        : new Intake.Skip(bytes, this::start);
  }

  private static boolean ended(int next) {
    return next == '\r' || next == '\n';
  }
}
