package org.floorpass.print.link;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * A character device that is both written and read: {@code /dev/usb/lp*} of the kernel's usblp
 * driver. Thread-safe; its connections are not.
 */
public final class DeviceLink implements PrinterLink {
  private final Path device;
  private final LongSupplier ticker;

  /**
   * For one device.
   *
   * @param ticker monotonic nanoseconds
   */
  public DeviceLink(Path device, LongSupplier ticker) {
    this.device = device;
    this.ticker = ticker;
  }

  @Override
  public Opening open() {
    try {
      return new Opening.Opened(
          new Connection(DeviceCalls.calls().open(device.toString()), ticker));
    } catch (DeviceCalls.Failed failed) {
      return new Opening.Unreachable(
          switch (failed.number()) {
            case DeviceCalls.ENOENT -> device + " does not exist: is the printer plugged in?";
            case DeviceCalls.EACCES ->
                device + " may not be opened: the service's user must be in the group lp";
            case DeviceCalls.EBUSY -> device + " is in use by another program";
            default -> device + " cannot be opened: is the printer switched on?";
          });
    }
  }

  private static final class Connection implements LinkConnection {
    /** A printer that takes no byte for so long is stalled: longer than any cutter's pause. */
    private static final long STALL_LIMIT_NANOS = Duration.ofSeconds(15).toNanos();

    /** One wait in the kernel, so that a close from another thread is seen soon. */
    private static final int TURN_MILLIS = 100;

    /** What usblp takes at once on a full-speed line. */
    private static final int PIECE_BYTES = 8_192;

    /** A device that is readable without bytes is asked again after this, not at once. */
    private static final int EMPTY_READ_MILLIS = 5;

    private final int descriptor;
    private final LongSupplier ticker;
    private volatile boolean closed;

    Connection(int descriptor, LongSupplier ticker) {
      this.descriptor = descriptor;
      this.ticker = ticker;
    }

    @Override
    public Sending send(byte[] bytes) {
      int out = 0;
      long stalled = ticker.getAsLong() + STALL_LIMIT_NANOS;
      try {
        while (out < bytes.length) {
          if (closed || ticker.getAsLong() - stalled > 0) {
            return new Sending.Broken(out, "the printer takes no more bytes");
          }
          if (!DeviceCalls.calls().poll(descriptor, DeviceCalls.WRITABLE, TURN_MILLIS)) {
            continue;
          }
          int count = Math.min(PIECE_BYTES, bytes.length - out);
          int written = DeviceCalls.calls().write(descriptor, bytes, out, count);
          if (written > 0) {
            out += written;
            stalled = ticker.getAsLong() + STALL_LIMIT_NANOS;
          }
        }
        return new Sending.Sent();
      } catch (DeviceCalls.Failed gone) {
        return new Sending.Broken(
            Math.min(bytes.length, (long) out + PIECE_BYTES), "the printer went away");
      }
    }

    @Override
    public Receiving receive(Predicate<byte[]> complete, Duration atMost) {
      long deadline = ticker.getAsLong() + atMost.toNanos();
      ByteArrayOutputStream reply = new ByteArrayOutputStream();
      byte[] piece = new byte[512];
      try {
        while (reply.size() < LONGEST_REPLY_BYTES) {
          long left = (deadline - ticker.getAsLong()) / 1_000_000;
          if (closed) {
            return new Receiving.Broken("the connection is closed");
          }
          if (left < 1) {
            break;
          }
          int turn = (int) Math.min(left, TURN_MILLIS);
          if (!DeviceCalls.calls().poll(descriptor, DeviceCalls.READABLE, turn)) {
            continue;
          }
          int count = DeviceCalls.calls().read(descriptor, piece);
          if (count == 0) {
            boolean _ = DeviceCalls.calls().poll(descriptor, (short) 0, EMPTY_READ_MILLIS);
            continue;
          }
          reply.write(piece, 0, count);
          if (complete.test(reply.toByteArray())) {
            return new Receiving.Complete(reply.toByteArray());
          }
        }
        return new Receiving.Silent(reply.toByteArray());
      } catch (DeviceCalls.Failed gone) {
        return new Receiving.Broken("the printer went away");
      }
    }

    @Override
    public void drain() {
      byte[] piece = new byte[512];
      try {
        for (int taken = 0; taken < LONGEST_REPLY_BYTES; ) {
          if (!DeviceCalls.calls().poll(descriptor, DeviceCalls.READABLE, 0)) {
            return;
          }
          int count = DeviceCalls.calls().read(descriptor, piece);
          if (count == 0) {
            return;
          }
          taken += count;
        }
      } catch (DeviceCalls.Failed gone) {
        // The next send or receive says so.
      }
    }

    @Override
    public void close() {
      if (closed) {
        return;
      }
      closed = true;
      try {
        DeviceCalls.calls().close(descriptor);
      } catch (DeviceCalls.Failed alreadyGone) {
        // An unplugged device cannot be closed any better.
      }
    }
  }
}
