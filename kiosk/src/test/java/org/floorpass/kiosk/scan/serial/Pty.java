package org.floorpass.kiosk.scan.serial;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A pseudo-terminal whose far end plays a scanner: a real line of the kernel's tty layer, behind a
 * link as udev makes them. Closing it is pulling the plug.
 */
final class Pty implements AutoCloseable {
  private static final int O_RDWR = 2; // fcntl.h, Linux
  private static final int O_NOCTTY = 0x100;
  private static final int O_CLOEXEC = 0x80000;
  private static final int TERMIOS_BYTES = 128;
  private static final int NAME_BYTES = 128;

  private final Path link;
  private final int master;
  private final int slave;

  private Pty(Path link, int master, int slave) {
    this.link = link;
    this.master = master;
    this.slave = slave;
  }

  static Pty open(Path link) {
    try (Arena arena = Arena.ofConfined()) {
      int master = (int) C.POSIX_OPENPT.invokeExact(O_RDWR | O_NOCTTY | O_CLOEXEC);
      check((int) C.GRANTPT.invokeExact(master), "grantpt");
      check((int) C.UNLOCKPT.invokeExact(master), "unlockpt");
      MemorySegment name = arena.allocate(NAME_BYTES);
      check((int) C.PTSNAME_R.invokeExact(master, name, (long) NAME_BYTES), "ptsname_r");
      // Held open, so that the line survives the reader's closing it.
      int slave = (int) C.OPEN.invokeExact(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
      MemorySegment termios = arena.allocate(TERMIOS_BYTES);
      check((int) C.TCGETATTR.invokeExact(slave, termios), "tcgetattr");
      C.CFMAKERAW.invokeExact(termios);
      check((int) C.TCSETATTR.invokeExact(slave, 0, termios), "tcsetattr");
      Path fresh = link.resolveSibling(link.getFileName() + ".new");
      Files.createSymbolicLink(fresh, Path.of(name.getString(0)));
      Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
      return new Pty(link, master, slave);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }

  void type(byte[] bytes) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(bytes.length);
      MemorySegment.copy(
          bytes, 0, segment, java.lang.foreign.ValueLayout.JAVA_BYTE, 0, bytes.length);
      long written = 0;
      while (written < bytes.length) {
        long count =
            (long) C.WRITE.invokeExact(master, segment.asSlice(written), bytes.length - written);
        if (count <= 0) {
          throw new IllegalStateException("the line takes no more");
        }
        written += count;
      }
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }

  void type(String text) {
    type(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  /** Pulls the plug: the link goes, then the line hangs up. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(link);
      int ignored = (int) C.CLOSE.invokeExact(master);
      ignored = (int) C.CLOSE.invokeExact(slave);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void check(int result, String call) {
    if (result != 0) {
      throw new IllegalStateException(call + " failed");
    }
  }

  /** The C library. */
  private static final class C {
    private static final Linker LINKER = Linker.nativeLinker();
    static final MethodHandle POSIX_OPENPT =
        handle("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    static final MethodHandle GRANTPT =
        handle("grantpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    static final MethodHandle UNLOCKPT =
        handle("unlockpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    static final MethodHandle PTSNAME_R =
        handle("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
    static final MethodHandle OPEN =
        handle(
            "open",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    static final MethodHandle CLOSE = handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    static final MethodHandle WRITE =
        handle("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    static final MethodHandle TCGETATTR =
        handle("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    static final MethodHandle TCSETATTR =
        handle("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    static final MethodHandle CFMAKERAW = handle("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));

    private static MethodHandle handle(
        String name, FunctionDescriptor descriptor, Linker.Option... options) {
      return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, options);
    }
  }
}
