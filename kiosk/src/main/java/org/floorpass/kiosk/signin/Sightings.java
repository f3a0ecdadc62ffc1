package org.floorpass.kiosk.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Which badges were in view lately: a camera reports the same badge many times a second, and two
 * badges in view must not take turns. Immutable.
 *
 * @param lately newest presentation last, at most {@link #MAX_REMEMBERED}
 */
public record Sightings(List<Sighting> lately) {
  /** As many badges as can be held to one camera. */
  static final int MAX_REMEMBERED = 8;

  public Sightings {
    lately = List.copyOf(lately);
  }

  /**
   * One badge in view.
   *
   * @param mark which badge
   * @param atNanos when last, by the monotonic ticker
   */
  public record Sighting(Mark mark, long atNanos) {}

  /** Nothing seen yet. */
  public static Sightings none() {
    return new Sightings(List.of());
  }

  /** Whether a sighting now is but a further one of the same presentation. */
  boolean repeats(Mark mark, long atNanos, Duration window) {
    return lately.stream()
        .anyMatch(s -> s.mark().equals(mark) && atNanos - s.atNanos() <= window.toNanos());
  }

  /** Whether this badge was the last to be presented. */
  boolean isLatest(Mark mark) {
    return !lately.isEmpty() && lately.getLast().mark().equals(mark);
  }

  /** The same with a badge still in view; the order of presentations stays. */
  Sightings refreshed(Mark mark, long atNanos) {
    return new Sightings(
        lately.stream().map(s -> s.mark().equals(mark) ? new Sighting(mark, atNanos) : s).toList());
  }

  /** The same with this badge presented last. */
  Sightings with(Mark mark, long atNanos) {
    var next = new ArrayList<>(lately);
    next.removeIf(s -> s.mark().equals(mark));
    next.add(new Sighting(mark, atNanos));
    if (next.size() > MAX_REMEMBERED) {
      next.removeFirst();
    }
    return new Sightings(next);
  }
}
