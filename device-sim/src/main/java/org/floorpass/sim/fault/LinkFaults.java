package org.floorpass.sim.fault;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** A plan: asked once a connection, answers what goes wrong on it. Safe for several threads. */
@FunctionalInterface
public interface LinkFaults {
  /** The fault of the next connection. */
  LinkFault next();

  /** A healthy link. */
  static LinkFaults none() {
    return LinkFault.None::new;
  }

  /** These faults in this order, then a healthy link: for loops over the n-th call failing. */
  static LinkFaults inOrder(LinkFault... faults) {
    List<LinkFault> plan = List.of(faults);
    AtomicInteger asked = new AtomicInteger();
    return () -> {
      int index = asked.getAndIncrement();
      return index < plan.size() ? plan.get(index) : new LinkFault.None();
    };
  }

  /**
   * One connection in {@code oneIn} is cut somewhere in its first {@code withinBytes} bytes; the
   * same seed gives the same plan.
   */
  static LinkFaults seededCuts(RandomGenerator seeded, int oneIn, int withinBytes) {
    return () -> {
      synchronized (seeded) {
        return seeded.nextInt(oneIn) == 0
            ? new LinkFault.Cut(1 + seeded.nextInt(withinBytes))
            : new LinkFault.None();
      }
    };
  }
}
