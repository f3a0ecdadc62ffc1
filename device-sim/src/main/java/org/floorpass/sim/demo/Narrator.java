package org.floorpass.sim.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells the story in lines of at most 80 columns: one a step, with its duration. */
final class Narrator {
  private static final int COLUMNS = 80;

  /** One step of the story. */
  @FunctionalInterface
  interface Step {
    /** Does it and answers with a short fact for the end of the line, maybe empty. */
    String run() throws WrongVerdict;
  }

  private final PrintStream out;
  private final LongSupplier tickerNanos;
  private final long begun;
  private int steps;

  Narrator(PrintStream out, LongSupplier tickerNanos) {
    this.out = out;
    this.tickerNanos = tickerNanos;
    this.begun = tickerNanos.getAsLong();
  }

  void step(String what, Step step) throws WrongVerdict {
    long start = tickerNanos.getAsLong();
    try {
      String fact = step.run();
      steps++;
      say("ok  ", start, fact.isEmpty() ? what : what + ": " + fact);
    } catch (WrongVerdict wrong) {
      say("FAIL", start, what);
      throw wrong;
    }
  }

  private void say(String verdict, long start, String text) {
    String line =
        String.format(
            Locale.ROOT,
            "  %s %5.1f s  %s",
            verdict,
            (tickerNanos.getAsLong() - start) / 1e9,
            text);
    line(line.length() <= COLUMNS ? line : line.substring(0, COLUMNS - 1) + "…");
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  int steps() {
    return steps;
  }

  /** Seconds since the story began. */
  double seconds() {
    return (tickerNanos.getAsLong() - begun) / 1e9;
  }
}
