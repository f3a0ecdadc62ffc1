package org.floorpass.kiosk.machine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells systemd when the appliance serves (sd_notify(3): one datagram with newline-separated
 * assignments to the socket that {@code $NOTIFY_SOCKET} names). That it stops, systemd knows: it
 * said so itself.
 *
 * <p>The JDK has no datagram Unix sockets, so this calls socket(2) and sendto(2) themselves.
 * Without a socket, as in the demo, it says nothing. A failure is logged and never keeps the
 * appliance from serving. Any thread may call; a call does not block (the datagram is sent with
 * MSG_DONTWAIT).
 */
public final class ServiceManager {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceManager.class);

  /** Linux, asm-generic/socket.h and linux/un.h; the same on every 64-bit machine we run on. */
  private static final int AF_UNIX = 1;

  private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
  private static final int MSG_DONTWAIT_NOSIGNAL = 0x40 | 0x4000;
  private static final int PATH_OFFSET = 2;
  private static final int PATH_BYTES = 108;

  private final Optional<String> socket;

  private ServiceManager(Optional<String> socket) {
    this.socket = socket;
  }

  /**
   * The service manager that started this process.
   *
   * @param notifySocket the value of {@code $NOTIFY_SOCKET}: a path, or an abstract name after
   *     {@code @}; empty where nobody asked
   */
  public static ServiceManager at(Optional<String> notifySocket) {
    return new ServiceManager(notifySocket.filter(name -> !name.isEmpty()));
  }

  /** Says that every listener answers: units that are ordered after this one may start. */
  public void ready() {
    socket.ifPresent(name -> tell(name, "READY=1"));
  }

  private static void tell(String name, String state) {
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    if (path.length >= PATH_BYTES) {
      LOG.warn(
          "The service manager's socket has a name of {} bytes; it cannot be told.", path.length);
      return;
    }
    if (path[0] == '@') {
      path[0] = 0; // an abstract name: its length counts, not a closing zero
    }
    try {
      send(path, state.getBytes(StandardCharsets.US_ASCII));
    } catch (IllegalStateException refused) {
      LOG.warn("The service manager was not told {}: {}", state, refused.getMessage());
    }
  }

  private static void send(byte[] path, byte[] message) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment address = arena.allocate(PATH_OFFSET + PATH_BYTES, Short.BYTES);
      address.set(JAVA_SHORT, 0, (short) AF_UNIX);
      MemorySegment.copy(path, 0, address, JAVA_BYTE, PATH_OFFSET, path.length);
      int addressLength = PATH_OFFSET + path.length + (path[0] == 0 ? 0 : 1);
      MemorySegment payload = arena.allocateFrom(JAVA_BYTE, message);
      int descriptor = (int) Calls.SOCKET.invokeExact(AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
      if (descriptor < 0) {
        throw new IllegalStateException("no socket");
      }
      try {
        long sent =
            (long)
                Calls.SENDTO.invokeExact(
                    descriptor,
                    payload,
                    (long) message.length,
                    MSG_DONTWAIT_NOSIGNAL,
                    address,
                    addressLength);
        if (sent != message.length) {
          throw new IllegalStateException("nobody listens at its socket");
        }
      } finally {
        int ignored = (int) Calls.CLOSE.invokeExact(descriptor);
      }
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (
        Throwable impossible) { // a method handle's signature says so; these calls throw nothing
      throw new IllegalStateException("the call failed", impossible);
    }
  }

  /** The C library's functions; linked on first use, so that only a service pays for them. */
  private static final class Calls {
    static final MethodHandle SOCKET =
        link("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    static final MethodHandle SENDTO =
        link(
            "sendto",
            FunctionDescriptor.of(
                JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
    static final MethodHandle CLOSE = link("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private Calls() {}

    private static MethodHandle link(String name, FunctionDescriptor signature) {
      Linker linker = Linker.nativeLinker();
      return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), signature);
    }
  }
}
