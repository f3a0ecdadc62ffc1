package org.floorpass.sim.printer.escpos;

import org.floorpass.sim.printer.Intake;

/** Splits the stream into commands, images and text. */
final class EscPosReader {
  /** What the commands mean to the printer. */
  interface Commands {
    /** One byte of text or a line feed. */
    void letter(int code);

    /** ESC and GS commands with parameters of fixed length. */
    void command(String name, byte[] parameters);

    /** GS v 0: true when its data are wanted, else skipped. */
    boolean rasterWanted(int mode, int bytesPerRow, int rows);

    void raster(int mode, int bytesPerRow, byte[] data);

    /** GS ( k and GS ( L and GS 8 L with their parameters. */
    void function(char name, byte[] parameters);

    void complain(String what);
  }

  /** 2 MiB: a day pass at 203 dpi is 50 kB. */
  static final int LARGEST_IMAGE_BYTES = 2 << 20;

  private final Commands commands;

  EscPosReader(Commands commands) {
    this.commands = commands;
  }

  Intake.Want start() {
    return new Intake.Count(1, this::first);
  }

  private Intake.Want first(byte[] one) {
    return switch (one[0] & 0xff) {
      case 0x1b -> new Intake.Count(1, this::escape);
      case 0x1d -> new Intake.Count(1, this::group);
      case 0x10 -> new Intake.Count(1, this::realTime);
      case 0x0d, 0x00 -> start(); // CR does nothing where automatic line feed is off
      default -> {
        int code = one[0] & 0xff;
        if (code >= 0x20 || code == 0x0a || code == 0x09) {
          commands.letter(code);
        } else {
          commands.complain(String.format("unknown command %02xh", code));
        }
        yield start();
      }
    };
  }

  /** DLE EOT and DLE ENQ were answered when they came in; here they only take their place. */
  private Intake.Want realTime(byte[] one) {
    return switch (one[0]) {
      case 0x04, 0x05 -> new Intake.Count(1, n -> start());
      case 0x14 -> new Intake.Count(3, n -> start());
      default -> unknown("DLE", one[0]);
    };
  }

  private Intake.Want escape(byte[] one) {
    char name = (char) (one[0] & 0xff);
    return switch (name) {
      case '@', '2', 'i', 'm', 'v' -> parameters("ESC " + name, 0);
      case 'a', 'd', 'J', '3', 'E', '-', 'M', 't', 'R', '!', 'G', 'V', '{', ' ', '=', 'U' ->
          parameters("ESC " + name, 1);
      case '$', '\\', 'c' -> parameters("ESC " + name, 2);
      case 'p' -> parameters("ESC " + name, 3);
      default -> unknown("ESC", one[0]);
    };
  }

  private Intake.Want group(byte[] one) {
    char name = (char) (one[0] & 0xff);
    return switch (name) {
      case '!', 'B', 'a', 'r', 'I', 'b' -> parameters("GS " + name, 1);
      case 'L', 'W', 'P' -> parameters("GS " + name, 2);
      case 'V' -> new Intake.Count(1, this::cut);
      case 'v' -> new Intake.Count(6, this::image);
      case '(' -> new Intake.Count(3, this::bracket);
      case '8' -> new Intake.Count(5, this::large);
      default -> unknown("GS", one[0]);
    };
  }

  private Intake.Want parameters(String name, int count) {
    return new Intake.Count(
        count,
        values -> {
          commands.command(name, values);
          return start();
        });
  }

  /** GS V m: m of 65, 66, 97 and more has a feed amount behind it. */
  private Intake.Want cut(byte[] m) {
    return new Intake.Count(
        (m[0] & 0xff) >= 65 ? 1 : 0,
        n -> {
          commands.command("GS V", new byte[] {m[0], n.length == 0 ? 0 : n[0]});
          return start();
        });
  }

  /** GS v 0 m xL xH yL yH. */
  private Intake.Want image(byte[] head) {
    if (head[0] != '0') {
      commands.complain("GS v is not followed by 0");
      return start();
    }
    int bytes = low(head, 2);
    int rows = low(head, 4);
    int mode = head[1] & 0xff;
    return commands.rasterWanted(mode, bytes, rows)
        ? new Intake.Count(
            bytes * rows,
            data -> {
              commands.raster(mode, bytes, data);
              return start();
            })
        : new Intake.Skip((long) bytes * rows, this::start);
  }

  private Intake.Want bracket(byte[] head) {
    char name = (char) (head[0] & 0xff);
    return new Intake.Count(
        low(head, 1),
        values -> {
          commands.function(name, values);
          return start();
        });
  }

  /** GS 8 L p1 p2 p3 p4: graphics of more than 64 kB. */
  private Intake.Want large(byte[] head) {
    long bytes = low(head, 1) | (long) low(head, 3) << 16;
    if (head[0] != 'L' || bytes > LARGEST_IMAGE_BYTES) {
      commands.complain("GS 8 with " + bytes + " bytes was skipped");
      return new Intake.Skip(bytes, this::start);
    }
    return new Intake.Count(
        (int) bytes,
        values -> {
          commands.function('L', values);
          return start();
        });
  }

  private Intake.Want unknown(String prefix, byte code) {
    commands.complain(String.format("unknown command %s %02xh", prefix, code & 0xff));
    return start();
  }

  static int low(byte[] bytes, int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
  }
}
