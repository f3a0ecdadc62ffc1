package org.floorpass.print.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.floorpass.sim.printer.PrinterModel;
import org.floorpass.sim.wire.Pty;

/** A printer model at the far end of a pseudo terminal. */
final class PtyPrinter implements AutoCloseable {
  private final Pty pty;
  private final Thread pump;
  private volatile boolean ended;

  PtyPrinter(Path link, PrinterModel model) throws IOException {
    pty = Pty.open(link);
    pump = Thread.ofPlatform().daemon().name("pty-printer").start(() -> pump(model));
  }

  private void pump(PrinterModel model) {
    try {
      while (!ended) {
        byte[] bytes = pty.read();
        if (bytes.length > 0) {
          pty.write(model.accept(bytes));
        } else {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
      }
    } catch (IOException unplugged) {
      ended = true;
    }
  }

  void unplug() throws IOException {
    ended = true;
    pty.close();
  }

  @Override
  public void close() throws IOException {
    unplug();
    pump.interrupt();
  }
}
