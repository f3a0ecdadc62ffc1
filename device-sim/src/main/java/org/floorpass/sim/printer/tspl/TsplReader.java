package org.floorpass.sim.printer.tspl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.floorpass.sim.printer.Intake;
import org.floorpass.sim.printer.Parameters;

/**
 * Splits the stream into lines, the binary of BITMAP and the immediate commands ESC ! and ~!. A
 * line ends with CR, LF or both.
 */
final class TsplReader {
  /** What the commands mean to the printer. */
  interface Commands {
    void line(String name, Parameters parameters);

    /** {@code BITMAP X,Y,width,height,mode,}: true when its data are wanted, else skipped. */
    boolean bitmapWanted(Parameters five);

    void bitmap(Parameters five, byte[] data);

    void immediate(char name);

    void query(char name);

    void complain(String what);
  }

  /** Longest line that a real label needs, generously: a QRCODE with 3,000 characters. */
  private static final int LONGEST_LINE = 8_192;

  /** A number of BITMAP's head. */
  private static final int LONGEST_NUMBER = 16;

  private final Commands commands;

  TsplReader(Commands commands) {
    this.commands = commands;
  }

  Intake.Want start() {
    return new Intake.Count(1, this::first);
  }

  private Intake.Want first(byte[] one) {
    return switch (one[0]) {
      case '\r', '\n', ' ' -> start();
      case 0x1b -> new Intake.Count(2, two -> immediate(two, true));
      case '~' -> new Intake.Count(2, two -> immediate(two, false));
      default ->
          new Intake.Until(
              next -> next == ' ' || ended(next), LONGEST_LINE, rest -> word(join(one, rest)));
    };
  }

  private Intake.Want immediate(byte[] two, boolean escape) {
    if (two[0] != '!') {
      commands.complain(String.format("unknown command %s %02xh", escape ? "ESC" : "~", two[0]));
    } else if (escape) {
      commands.immediate((char) (two[1] & 0xff));
    } else {
      commands.query((char) (two[1] & 0xff));
    }
    return start();
  }

  private Intake.Want word(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    char last = text.charAt(text.length() - 1);
    String name = text.substring(0, text.length() - 1).toUpperCase(Locale.ROOT);
    if (ended(last)) {
      commands.line(name, Parameters.of("", Parameters.Escape.BRACKETS));
      return start();
    }
    if (last != ' ') {
      commands.complain("a word of more than " + LONGEST_LINE + " letters");
      return start();
    }
    return name.equals("BITMAP")
        ? number(new ArrayList<>())
        : new Intake.Until(TsplReader::ended, LONGEST_LINE, rest -> line(name, rest));
  }

  private Intake.Want line(String name, byte[] rest) {
    String text = new String(rest, StandardCharsets.UTF_8);
    if (!ended(rest[rest.length - 1])) {
      commands.complain(name + " is longer than " + LONGEST_LINE + " letters");
      return start();
    }
    commands.line(
        name, Parameters.of(text.substring(0, text.length() - 1), Parameters.Escape.BRACKETS));
    return start();
  }

  private Intake.Want number(List<String> before) {
    return new Intake.Until(
        next -> next == ',' || ended(next), LONGEST_NUMBER, rest -> collected(before, rest));
  }

  private Intake.Want collected(List<String> before, byte[] rest) {
    List<String> numbers = new ArrayList<>(before);
    numbers.add(new String(rest, 0, rest.length - 1, StandardCharsets.ISO_8859_1).strip());
    if (rest[rest.length - 1] != ',') {
      commands.complain("BITMAP needs X,Y,width,height,mode and its data");
      return start();
    }
    if (numbers.size() < 5) {
      return number(numbers);
    }
    Parameters five = new Parameters(numbers, true);
    long bytes = (long) Math.max(0, five.whole(2)) * Math.max(0, five.whole(3));
    return commands.bitmapWanted(five)
        ? new Intake.Count(
            (int) bytes,
            data -> {
              commands.bitmap(five, data);
              return start();
            })
        : new Intake.Skip(bytes, this::start);
  }

  private static boolean ended(int next) {
    return next == '\r' || next == '\n';
  }

  private static byte[] join(byte[] one, byte[] rest) {
    byte[] whole = new byte[rest.length + 1];
    whole[0] = one[0];
    System.arraycopy(rest, 0, whole, 1, rest.length);
    return whole;
  }
}
