package org.floorpass.kiosk.signin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the terminal works with, as last reported: every device by its id. Immutable.
 *
 * @param devices by id, in alphabetical order wherever they are listed
 */
public record Equipment(Map<String, Device> devices) {
  /** More devices than any appliance has; a further one is ignored. */
  private static final int MAX_DEVICES = 64;

  public Equipment {
    devices = Map.copyOf(devices);
  }

  /** What a device is for. */
  public enum Kind {
    /** Reads badges: a camera or a scanner. */
    READER,
    /** Prints badges. */
    PRINTER,
    /** The database: without it nobody can be signed in. */
    STORE
  }

  /** How a device is. */
  public sealed interface Condition {
    /** Works. */
    record Ready() implements Condition {}

    /**
     * Does not work.
     *
     * @param reason a short word of the field, such as {@code unplugged} or {@code media-empty}
     */
    record Faulty(String reason) implements Condition {}
  }

  /**
   * One device.
   *
   * @param id as in the configuration
   * @param kind what it is for
   * @param condition how it is
   */
  public record Device(String id, Kind kind, Condition condition) {
    boolean ready() {
      return condition instanceof Condition.Ready;
    }
  }

  /** Nothing reported yet. */
  public static Equipment none() {
    return new Equipment(Map.of());
  }

  /** The same with one device as reported now. */
  public Equipment with(Device device) {
    var changed = new TreeMap<>(devices);
    changed.put(device.id(), device);
    return changed.size() > MAX_DEVICES ? this : new Equipment(changed);
  }

  /** Whether a badge can be read and judged: some reader works and no store is faulty. */
  public boolean canSignIn() {
    return devices.values().stream().anyMatch(d -> d.kind() == Kind.READER && d.ready())
        && devices.values().stream().noneMatch(d -> d.kind() == Kind.STORE && !d.ready());
  }

  /** What is wrong, for staff, sorted by device id; empty when all is well. */
  public List<Trouble> troubles() {
    var troubles = new ArrayList<Trouble>();
    for (Device device : devices.values()) {
      if (device.condition() instanceof Condition.Faulty(String reason)) {
        troubles.add(new Trouble(device.id(), reason));
      }
    }
    troubles.sort(Comparator.comparing(Trouble::device));
    return List.copyOf(troubles);
  }

  /**
   * One thing that is wrong.
   *
   * @param device its id, or {@code terminal} where no device is to blame
   * @param reason a short word
   */
  public record Trouble(String device, String reason) {}
}
