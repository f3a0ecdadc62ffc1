package org.floorpass.kiosk.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which badges were in view lately. A camera reports a badge many times a second, two badges in
 * view must not take turns, and a badge on a lanyard dangles in view while the PIN is typed; but a
 * badge that went away and came back is a new wish. Immutable.
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
   * @param takenNanos when it last started something, by the monotonic ticker
   * @param seenNanos when it was last in view
   * @param taken whether it started something since it came into view
   */
  public record Sighting(Mark mark, long takenNanos, long seenNanos, boolean taken) {}

  /** Nothing seen yet. */
  public static Sightings none() {
    return new Sightings(List.of());
  }

  /** Whether a sighting now is but a further one of what was taken already. */
  boolean repeats(Mark mark, long atNanos, Timings timings) {
    return find(mark)
        .filter(
            s ->
                atNanos - s.takenNanos() <= timings.duplicate().toNanos()
                    || (s.taken() && present(s, atNanos, timings.presence())))
        .isPresent();
  }

  private static boolean present(Sighting sighting, long atNanos, Duration presence) {
    return atNanos - sighting.seenNanos() <= presence.toNanos();
  }

  /** Whether this badge was the last to start something. */
  boolean isLatest(Mark mark) {
    return !lately.isEmpty() && lately.getLast().mark().equals(mark);
  }

  /** The same with a badge that starts something now. */
  Sightings taken(Mark mark, long atNanos) {
    var next = new ArrayList<>(lately);
    next.removeIf(s -> s.mark().equals(mark));
    next.add(new Sighting(mark, atNanos, atNanos, true));
    if (next.size() > MAX_REMEMBERED) {
      next.removeFirst();
    }
    return new Sightings(next);
  }

  /** The same with a badge that is in view and starts nothing. */
  Sightings seen(Mark mark, long atNanos, Timings timings) {
    return new Sightings(
        lately.stream()
            .map(
                s ->
                    s.mark().equals(mark)
                        ? new Sighting(
                            mark,
                            s.takenNanos(),
                            atNanos,
                            s.taken() && present(s, atNanos, timings.presence()))
                        : s)
            .toList());
  }

  /** The same with a badge whose dangling in view belongs to what it started. */
  Sightings dangling(Mark mark, long atNanos) {
    return new Sightings(
        lately.stream()
            .map(s -> s.mark().equals(mark) ? new Sighting(mark, s.takenNanos(), atNanos, true) : s)
            .toList());
  }

  private Optional<Sighting> find(Mark mark) {
    return lately.stream().filter(s -> s.mark().equals(mark)).findAny();
  }
}
