package org.floorpass.print.link;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The five system calls that a printer's device file needs, by the Foreign Function and Memory API:
 * usblp lets only one descriptor exist, so it has to be read and written without blocking, which
 * Java's own file classes cannot. Linux, 64 bit; numbers of asm-generic/fcntl.h, poll.h and
 * errno.h. Stateless, any thread.
 */
final class DeviceCalls {
  static final short READABLE = 0x01;
  static final short WRITABLE = 0x04;
  private static final short BROKEN = 0x08 | 0x10 | 0x20;

  private static final int READ_WRITE = 0x2;
  private static final int NO_CONTROLLING_TERMINAL = 0x100;
  private static final int NON_BLOCKING = 0x800;
  private static final int CLOSE_ON_EXEC = 0x80000;

  static final int ENOENT = 2;
  private static final int EINTR = 4;
  private static final int EAGAIN = 11;
  static final int EACCES = 13;
  static final int EBUSY = 16;

  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final MethodHandle open;
  private final MethodHandle close;
  private final MethodHandle read;
  private final MethodHandle write;
  private final MethodHandle poll;

  private DeviceCalls() {
    Linker linker = Linker.nativeLinker();
    Linker.Option errno = Linker.Option.captureCallState("errno");
    open =
        handle(
            linker,
            "open",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
            errno,
            Linker.Option.firstVariadicArg(2));
    close =
        handle(
            linker,
            "close",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT),
            errno);
    FunctionDescriptor transfer =
        FunctionDescriptor.of(
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_INT,
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_LONG);
    read = handle(linker, "read", transfer, errno);
    write = handle(linker, "write", transfer, errno);
    poll =
        handle(
            linker,
            "poll",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT),
            errno);
  }

  private static MethodHandle handle(
      Linker linker, String name, FunctionDescriptor form, Linker.Option... options) {
    return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), form, options);
  }

  private static final class Holder {
    private static final DeviceCalls CALLS = new DeviceCalls();
  }

  static DeviceCalls calls() {
    return Holder.CALLS;
  }

  /** A failed call with its error number. */
  static final class Failed extends IOException {
    private static final long serialVersionUID = 1L;
    private final int number;

    Failed(String call, int number) {
      super(call + " failed with error " + number);
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  @FunctionalInterface
  private interface Call {
    long on(MemorySegment state) throws Throwable;
  }

  /** Calls again after a signal; zero stands for "nothing now". */
  private static long checked(String name, Call call) throws Failed {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      while (true) {
        long result = call.on(state);
        if (result >= 0) {
          return result;
        }
        int number = (int) ERRNO.get(state, 0L);
        if (number == EAGAIN) {
          return 0;
        }
        if (number != EINTR) {
          throw new Failed(name, number);
        }
      }
    } catch (Failed | RuntimeException | Error known) {
      throw known;
    } catch (Throwable impossible) {
      throw new IllegalStateException(name + " cannot be called", impossible);
    }
  }

  int open(String path) throws Failed {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(path);
      int flags = READ_WRITE | NO_CONTROLLING_TERMINAL | NON_BLOCKING | CLOSE_ON_EXEC;
      return (int) checked("open", state -> (int) open.invokeExact(state, name, flags));
    }
  }

  void close(int descriptor) throws Failed {
    checked("close", state -> (int) close.invokeExact(state, descriptor));
  }

  int read(int descriptor, byte[] into) throws Failed {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(into.length);
      long size = into.length;
      int count =
          (int) checked("read", state -> (long) read.invokeExact(state, descriptor, buffer, size));
      MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, into, 0, count);
      return count;
    }
  }

  int write(int descriptor, byte[] bytes, int from, int count) throws Failed {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(count);
      MemorySegment.copy(bytes, from, buffer, ValueLayout.JAVA_BYTE, 0, count);
      long size = count;
      int written =
          (int)
              checked("write", state -> (long) write.invokeExact(state, descriptor, buffer, size));
      buffer.fill((byte) 0);
      return written;
    }
  }

  /** True when the device became ready in time; throws when it is gone and nothing can be read. */
  boolean poll(int descriptor, short events, int timeoutMillis) throws Failed {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment entry = arena.allocate(8, 4);
      entry.set(ValueLayout.JAVA_INT, 0, descriptor);
      entry.set(ValueLayout.JAVA_SHORT, 4, events);
      long ready =
          checked("poll", state -> (int) poll.invokeExact(state, entry, 1L, timeoutMillis));
      short seen = entry.get(ValueLayout.JAVA_SHORT, 6);
      if (ready > 0 && (seen & events) == 0 && (seen & BROKEN) != 0) {
        throw new Failed("poll", 0);
      }
      return ready > 0;
    }
  }
}
