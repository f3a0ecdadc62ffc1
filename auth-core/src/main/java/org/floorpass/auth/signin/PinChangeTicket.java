package org.floorpass.auth.signin;

import java.util.concurrent.atomic.AtomicBoolean;
import org.floorpass.auth.pin.Pin;

/**
 * Proof that the old PIN was right moments ago: good for one change at that terminal, within five
 * minutes. A refused new PIN does not use it up. {@link #close()} zeroes what it holds.
 */
public final class PinChangeTicket implements AutoCloseable {
  private final Known known;
  private final Pin current;
  private final long verifiedMicros;
  private final AtomicBoolean used = new AtomicBoolean();

  PinChangeTicket(Known known, Pin current, long verifiedMicros) {
    this.known = known;
    this.current = current;
    this.verifiedMicros = verifiedMicros;
  }

  Known known() {
    return known;
  }

  Pin current() {
    return current;
  }

  long verifiedMicros() {
    return verifiedMicros;
  }

  AtomicBoolean used() {
    return used;
  }

  @Override
  public void close() {
    used.set(true);
    current.close();
    known.close();
  }

  @Override
  public String toString() {
    return "PinChangeTicket[" + known.codeId() + "]";
  }
}
