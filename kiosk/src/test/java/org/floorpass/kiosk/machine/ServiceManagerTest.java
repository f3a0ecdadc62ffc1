package org.floorpass.kiosk.machine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "systemd is Linux's")
class ServiceManagerTest {
  @TempDir Path folder;

  @Test
  void readyArrivesAsADatagram() throws Throwable {
    Path socket = folder.resolve("notify");
    try (Receiver systemd = Receiver.bound(socket.toString().getBytes(StandardCharsets.UTF_8))) {
      ServiceManager manager = ServiceManager.at(Optional.of(socket.toString()));
      manager.ready();
      assertThat(systemd.received()).isEqualTo("READY=1");
      assertThat(systemd.received()).as("said once").isEqualTo("nothing");
    }
  }

  @Test
  void anAbstractNameIsReachedToo() throws Throwable {
    String name = "floorpass-test-" + ProcessHandle.current().pid();
    try (Receiver systemd = Receiver.bound(("\0" + name).getBytes(StandardCharsets.UTF_8))) {
      ServiceManager.at(Optional.of("@" + name)).ready();
      assertThat(systemd.received()).isEqualTo("READY=1");
    }
  }

  @Test
  void nobodyListeningDoesNotStopTheAppliance() {
    assertThatCode(
            () -> {
              ServiceManager.at(Optional.of(folder.resolve("nobody").toString())).ready();
              ServiceManager.at(Optional.of("/" + "x".repeat(200))).ready();
              ServiceManager.at(Optional.empty()).ready();
              ServiceManager.at(Optional.of("")).ready();
            })
        .doesNotThrowAnyException();
  }

  /** The service manager's end of the socket. */
  private record Receiver(int descriptor) implements AutoCloseable {
    static Receiver bound(byte[] path) throws Throwable {
      int descriptor =
          (int)
              link("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT))
                  .invokeExact(1, 2, 0);
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment address = arena.allocate(110, 2);
        address.set(JAVA_SHORT, 0, (short) 1);
        MemorySegment.copy(path, 0, address, JAVA_BYTE, 2, path.length);
        int result =
            (int)
                link("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT))
                    .invokeExact(descriptor, address, 2 + path.length + (path[0] == 0 ? 0 : 1));
        assertThat(result).isZero();
      }
      return new Receiver(descriptor);
    }

    /** The datagram that is waiting; sending is synchronous, so there is one or there is none. */
    String received() throws Throwable {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment buffer = arena.allocate(256);
        int withoutWaiting = 0x40;
        long length =
            (long)
                link(
                        "recv",
                        FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT))
                    .invokeExact(descriptor, buffer, 256L, withoutWaiting);
        return length < 0
            ? "nothing"
            : new String(buffer.asSlice(0, length).toArray(JAVA_BYTE), StandardCharsets.US_ASCII);
      }
    }

    @Override
    public void close() {
      try {
        int result =
            (int) link("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT)).invokeExact(descriptor);
        assertThat(result).isZero();
      } catch (Throwable impossible) {
        throw new AssertionError(impossible);
      }
    }

    private static java.lang.invoke.MethodHandle link(String name, FunctionDescriptor signature) {
      Linker linker = Linker.nativeLinker();
      return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), signature);
    }
  }
}
