package org.floorpass.sim.printer.dymo;

import java.util.Arrays;
import org.floorpass.sim.printer.Intake;

/**
 * Splits the stream into commands and lines ("Printer Commands", p. 15 on). Outside of a line any
 * number of ESC may precede a command: that is how a host synchronises ("Data Synchronization").
 */
final class LabelWriterReader {
  /** What the commands mean to the printer. */
  interface Commands {
    /** Bytes that the next line carries, ESC D. */
    int bytesPerLine();

    /** A line, unpacked, of {@link #bytesPerLine()} bytes. */
    void line(byte[] bits);

    void command(char name, byte[] parameters);

    void complain(String what);
  }

  private static final int ESC = 0x1b;
  private static final int SYN = 0x16;
  private static final int ETB = 0x17;

  private final Commands commands;
  private boolean lost;

  LabelWriterReader(Commands commands) {
    this.commands = commands;
  }

  Intake.Want start() {
    return new Intake.Count(1, this::first);
  }

  private Intake.Want first(byte[] one) {
    boolean wasLost = lost;
    lost = false;
    return switch (one[0] & 0xff) {
      case ESC -> new Intake.Count(1, this::escape);
      case SYN ->
          new Intake.Count(
              commands.bytesPerLine(),
              bits -> {
                commands.line(bits);
                return start();
              });
      case ETB -> packed(new byte[commands.bytesPerLine()], 0);
      default -> {
        if (!wasLost) {
          commands.complain(String.format("byte %02xh between the commands", one[0] & 0xff));
        }
        lost = true;
        yield start();
      }
    };
  }

  private Intake.Want escape(byte[] one) {
    char name = (char) (one[0] & 0xff);
    return switch (name) {
      case ESC -> new Intake.Count(1, this::escape);
      case '@', '*', 'A', 'E', 'G', 'V', 'h', 'i', 'c', 'd', 'e', 'g', 'y', 'z' ->
          parameters(name, 0);
      case 'B', 'D', 'q' -> parameters(name, 1);
      case 'L', 'f', 'Q' -> parameters(name, 2);
      default -> {
        commands.complain(String.format("unknown command ESC %02xh", (int) name));
        yield start();
      }
    };
  }

  private Intake.Want parameters(char name, int count) {
    return new Intake.Count(
        count,
        values -> {
          commands.command(name, values);
          return start();
        });
  }

  /** ETB: bit 7 is the colour, the other seven the length of the run less one. */
  private Intake.Want packed(byte[] line, int from) {
    return new Intake.Count(
        1,
        one -> {
          int length = (one[0] & 0x7f) + 1;
          int to = Math.min(from + length, line.length * 8);
          if (from + length > line.length * 8) {
            commands.complain("the runs of a compressed line are longer than the line");
          }
          if (one[0] < 0) {
            for (int dot = from; dot < to; dot++) {
              line[dot >> 3] |= (byte) (0x80 >> (dot & 7));
            }
          }
          if (to < line.length * 8) {
            return packed(line, to);
          }
          commands.line(Arrays.copyOf(line, line.length));
          return start();
        });
  }
}
