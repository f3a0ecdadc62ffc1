package org.floorpass.sim.printer.brother;

import org.floorpass.sim.printer.Intake;

/**
 * Splits the stream into raster commands ("Printing command details"). Every command has a length
 * that its first bytes tell, so a stream cut anywhere reads the same.
 */
final class RasterReader {
  /** What the commands mean to the printer. */
  interface Commands {
    void initialise();

    void status();

    void setting(char name, byte[] parameters);

    void line(char command, int colour, byte[] data);

    void page(boolean last);

    void complain(String what);
  }

  private final Commands commands;
  private boolean lost;

  RasterReader(Commands commands) {
    this.commands = commands;
  }

  Intake.Want start() {
    return new Intake.Count(1, this::first);
  }

  private Intake.Want first(byte[] one) {
    int code = one[0] & 0xff;
    boolean wasLost = lost;
    lost = false;
    return switch (code) {
      case 0x00 -> {
        lost = wasLost; // invalidate: does nothing, many are sent to end an unfinished command
        yield start();
      }
      case 0x1b -> new Intake.Count(1, this::escape);
      case 'M' -> setting('C', 1);
      case 'Z' -> {
        commands.line('Z', 0, new byte[0]);
        yield start();
      }
      case 'g' -> new Intake.Count(2, head -> line('g', 0, head));
      case 'w' -> new Intake.Count(2, head -> line('w', head[0] & 0xff, head));
      case 0x0c -> page(false);
      case 0x1a -> page(true);
      default -> unknown(wasLost, String.format("%02xh", code));
    };
  }

  private Intake.Want escape(byte[] one) {
    return switch (one[0] & 0xff) {
      case '@' -> {
        commands.initialise();
        yield start();
      }
      case 'i' -> new Intake.Count(1, this::extended);
      default -> unknown(false, String.format("ESC %02xh", one[0] & 0xff));
    };
  }

  private Intake.Want extended(byte[] one) {
    char name = (char) (one[0] & 0xff);
    return switch (name) {
      case 'S' -> {
        commands.status();
        yield start();
      }
      case 'z' -> setting(name, 10);
      case 'a', '!', 'M', 'A', 'K' -> setting(name, 1);
      case 'd' -> setting(name, 2);
      default -> unknown(false, String.format("ESC i %02xh", (int) name));
    };
  }

  private Intake.Want setting(char name, int length) {
    return new Intake.Count(
        length,
        parameters -> {
          commands.setting(name, parameters);
          return start();
        });
  }

  /** {@code g 00 n} and {@code w c n}: n is the number of bytes that follow. */
  private Intake.Want line(char command, int colour, byte[] head) {
    if (command == 'g' && head[0] != 0) {
      commands.complain("g is followed by " + head[0] + " instead of 0");
    }
    return new Intake.Count(
        head[1] & 0xff,
        data -> {
          commands.line(command, colour, data);
          return start();
        });
  }

  private Intake.Want page(boolean last) {
    commands.page(last);
    return start();
  }

  /** One complaint for a whole run of bytes that are no commands. */
  private Intake.Want unknown(boolean wasLost, String what) {
    if (!wasLost) {
      commands.complain("unknown command " + what);
    }
    lost = true;
    return start();
  }
}
