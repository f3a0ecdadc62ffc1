package org.floorpass.kiosk.http.ops;

import java.util.List;
import java.util.Map;

/** Where the operations surface gets its numbers. Called on any thread; does not block. */
@FunctionalInterface
public interface Gauges {
  /** Every number now; those of one name stand together. */
  List<Sample> samples();

  /**
   * One number.
   *
   * @param name in the form of Prometheus, such as {@code floorpass_sign_ins_total}
   * @param help one sentence
   * @param type whether it only grows
   * @param labels by name, such as {@code printer}
   * @param value now
   */
  record Sample(String name, String help, Type type, Map<String, String> labels, double value) {
    public Sample {
      labels = Map.copyOf(labels);
      if (!name.matches("[a-z_][a-z0-9_]*")) {
        throw new IllegalArgumentException("not a metric name: " + name);
      }
    }
  }

  /** What a number does. */
  enum Type {
    /** It only grows. */
    COUNTER,
    /** It goes up and down. */
    GAUGE
  }
}
