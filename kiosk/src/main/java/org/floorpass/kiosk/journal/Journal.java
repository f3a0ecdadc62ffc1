package org.floorpass.kiosk.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.kiosk.loop.StepSink;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Key;
import org.floorpass.kiosk.signin.Step;

/**
 * Records the last steps of a terminal in memory, ready to be read or written out. Thread-safe; a
 * step costs one short line.
 */
public final class Journal implements StepSink {
  /** First line of every recording. */
  static final String HEADER = "floorpass-journal 1";

  /** A busy hour of one terminal, below half a megabyte. */
  static final int MAX_LINES = 4_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<String> lines = new ArrayDeque<>();
  private final EventText text = new EventText();
  private final long beganNanos;
  private String typing = "";

  /**
   * An empty journal.
   *
   * @param beganNanos the monotonic ticker now
   */
  public Journal(long beganNanos) {
    this.beganNanos = beganNanos;
  }

  @Override
  public void stepped(long atNanos, Event event, Step step) {
    lock.lock();
    try {
      String words = text.of(event);
      // A run of digits is one line: how many there were is the length of a PIN.
      if (words.equals(typing)) {
        return;
      }
      typing = types(event) ? words : "";
      if (lines.size() == MAX_LINES) {
        lines.removeFirst();
      }
      lines.addLast(
          TimeUnit.NANOSECONDS.toMillis(atNanos - beganNanos)
              + " "
              + words
              + " -> "
              + step.next().state().wireName());
    } finally {
      lock.unlock();
    }
  }

  private static boolean types(Event event) {
    return switch (event) {
      case Event.KeyPressed(Key key) -> types(key);
      case Event.KeyPressedOn(Key key, _) -> types(key);
      default -> false;
    };
  }

  private static boolean types(Key key) {
    return key instanceof Key.Digit || key == Key.Control.BACK;
  }

  /**
   * The recording so far, header first. A recording of which the beginning was dropped can be read
   * but not replayed.
   */
  public List<String> lines() {
    lock.lock();
    try {
      var all = new ArrayList<String>(lines.size() + 1);
      all.add(HEADER);
      all.addAll(lines);
      return List.copyOf(all);
    } finally {
      lock.unlock();
    }
  }
}
