package org.floorpass.print.queue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.floorpass.print.status.PrinterFault;

/** What is known of one printer. Written by its worker, read by every thread. */
final class PrinterBoard {
  private static final String READY = "Ready.";

  private final ReentrantLock lock = new ReentrantLock();
  private PrinterReport latest;

  PrinterBoard(PrinterSetup setup, Instant now) {
    latest = new PrinterReport(setup, List.of(), "Not asked yet.", now, 0);
  }

  PrinterReport report() {
    lock.lock();
    try {
      return latest;
    } finally {
      lock.unlock();
    }
  }

  void ready(Instant now) {
    change(old -> new PrinterReport(old.setup(), List.of(), READY, now, old.waiting()));
  }

  void fault(List<PrinterFault> faults, String plain, Instant now) {
    change(old -> new PrinterReport(old.setup(), faults, plain, now, old.waiting()));
  }

  void waiting(int more) {
    change(
        old ->
            new PrinterReport(
                old.setup(), old.faults(), old.plain(), old.seenAt(), old.waiting() + more));
  }

  private void change(UnaryOperator<PrinterReport> by) {
    lock.lock();
    try {
      latest = by.apply(latest);
    } finally {
      lock.unlock();
    }
  }
}
