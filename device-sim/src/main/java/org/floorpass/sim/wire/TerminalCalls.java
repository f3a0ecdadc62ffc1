package org.floorpass.sim.wire;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The C library's calls for pseudo terminals, by the foreign function interface. Source: POSIX.1
 * posix_openpt(3), grantpt(3), unlockpt(3), tcgetattr(3); Linux ptsname_r(3), cfmakeraw(3).
 */
final class TerminalCalls {
  // asm-generic/fcntl.h; the same on x86_64 and aarch64.
  private static final int O_RDWR = 2;
  private static final int O_NOCTTY = 0x100;
  private static final int O_NONBLOCK = 0x800;
  private static final int O_CLOEXEC = 0x80000;
  private static final int EAGAIN = 11;

  /** struct termios is 60 bytes in glibc; musl and the future get some room. */
  private static final int TERMIOS_BYTES = 128;

  private static final int NAME_BYTES = 64;

  private static final class Holder {
    private static final TerminalCalls ONLY = new TerminalCalls();
  }

  private final StructLayout state = Linker.Option.captureStateLayout();
  private final VarHandle error = state.varHandle(MemoryLayout.PathElement.groupElement("errno"));
  private final MethodHandle openMaster =
      call("posix_openpt", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
  private final MethodHandle grant =
      call("grantpt", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
  private final MethodHandle unlock =
      call("unlockpt", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
  private final MethodHandle name =
      call(
          "ptsname_r",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG));
  private final MethodHandle open =
      call(
          "open",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
          Linker.Option.firstVariadicArg(2));
  private final MethodHandle attributes =
      call(
          "tcgetattr",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  private final MethodHandle raw =
      call("cfmakeraw", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
  private final MethodHandle change =
      call(
          "tcsetattr",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS));
  private final MethodHandle write = call("write", transfer());
  private final MethodHandle read = call("read", transfer());
  private final MethodHandle close =
      call("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

  private TerminalCalls() {}

  static TerminalCalls of() {
    return Holder.ONLY;
  }

  int openMaster() throws IOException {
    return check(
        "posix_openpt",
        s -> (int) openMaster.invokeExact(s, O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK));
  }

  String unlock(Arena arena, int master) throws IOException {
    check("grantpt", s -> (int) grant.invokeExact(s, master));
    check("unlockpt", s -> (int) unlock.invokeExact(s, master));
    MemorySegment buffer = arena.allocate(NAME_BYTES);
    check("ptsname_r", s -> -(int) name.invokeExact(s, master, buffer, (long) NAME_BYTES));
    return buffer.getString(0);
  }

  int openSlave(Arena arena, String path) throws IOException {
    MemorySegment text = arena.allocateFrom(path);
    return check("open", s -> (int) open.invokeExact(s, text, O_RDWR | O_NOCTTY | O_CLOEXEC));
  }

  void makeRaw(Arena arena, int terminal) throws IOException {
    MemorySegment settings = arena.allocate(TERMIOS_BYTES, 8);
    check("tcgetattr", s -> (int) attributes.invokeExact(s, terminal, settings));
    check(
        "cfmakeraw",
        s -> {
          raw.invokeExact(s, settings);
          return 0;
        });
    check("tcsetattr", s -> (int) change.invokeExact(s, terminal, 0, settings));
  }

  int write(int descriptor, MemorySegment bytes, long count) throws IOException {
    return check("write", s -> (int) (long) write.invokeExact(s, descriptor, bytes, count));
  }

  /** Bytes read; 0 when nothing waits. */
  int read(int descriptor, MemorySegment bytes, long count) throws IOException {
    return check(
        "read",
        s -> {
          long got = (long) read.invokeExact(s, descriptor, bytes, count);
          return got < 0 && (int) error.get(s, 0L) == EAGAIN ? 0 : (int) got;
        });
  }

  void close(int descriptor) throws IOException {
    check("close", s -> (int) close.invokeExact(s, descriptor));
  }

  @FunctionalInterface
  private interface Call {
    int make(MemorySegment state) throws Throwable;
  }

  private int check(String what, Call call) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment captured = arena.allocate(state);
      int result = call.make(captured);
      if (result < 0) {
        int number = (int) error.get(captured, 0L);
        throw new IOException(
            number == EAGAIN
                ? "nobody reads the line and its buffer is full"
                : what + " failed with error " + number);
      }
      return result;
    } catch (IOException | RuntimeException | Error known) {
      throw known;
    } catch (Throwable impossible) {
      throw new IllegalStateException(what, impossible);
    }
  }

  private static FunctionDescriptor transfer() {
    return FunctionDescriptor.of(
        ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);
  }

  private static MethodHandle call(
      String symbol, FunctionDescriptor descriptor, Linker.Option... more) {
    Linker linker = Linker.nativeLinker();
    SymbolLookup lookup = linker.defaultLookup();
    Linker.Option[] options = Arrays.copyOf(more, more.length + 1);
    options[more.length] = Linker.Option.captureCallState("errno");
    return linker.downcallHandle(lookup.findOrThrow(symbol), descriptor, options);
  }
}
