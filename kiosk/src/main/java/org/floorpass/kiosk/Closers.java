package org.floorpass.kiosk;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, stopped in reverse order; one part that fails to stop does not keep the others
 * open. Confined to one thread at a time.
 */
final class Closers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closers.class);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  /** Remembers a part and hands it back. */
  <T extends AutoCloseable> T add(T part) {
    started.push(part);
    return part;
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception stuck) { // the last boundary: everything else must still be closed
        LOG.warn("A part did not stop cleanly", stuck);
      }
    }
  }
}
