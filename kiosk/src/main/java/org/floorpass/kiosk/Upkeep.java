package org.floorpass.kiosk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.floorpass.auth.AuthCore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be done again and again, on one thread of its own. */
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  /** The core asks for about once a second. */
  private static final long TICK_MILLIS = 1_000;

  /** A certificate is due a month before its end. */
  private static final long RENEWAL_HOURS = 24;

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("upkeep").daemon().factory());

  private Upkeep() {}

  static Upkeep start(AuthCore core, Office office) {
    Upkeep upkeep = new Upkeep();
    upkeep.every(TICK_MILLIS, TimeUnit.MILLISECONDS, core::tick);
    upkeep.every(RENEWAL_HOURS, TimeUnit.HOURS, office::renewCertificate);
    return upkeep;
  }

  private void every(long period, TimeUnit unit, Runnable duty) {
    var unused = executor.scheduleWithFixedDelay(() -> perform(duty), period, period, unit);
  }

  /** A duty that fails once is tried again; an exception would end the schedule silently. */
  private static void perform(Runnable duty) {
    try {
      duty.run();
    } catch (RuntimeException failed) {
      LOG.error("Upkeep failed and is tried again", failed);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
