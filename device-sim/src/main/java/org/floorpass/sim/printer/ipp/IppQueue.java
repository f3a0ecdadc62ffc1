package org.floorpass.sim.printer.ipp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorpass.sim.printer.OutputTray;

/** The jobs, oldest first; a job that cannot print holds those behind it. */
final class IppQueue {
  /** Jobs that a client can still ask for. */
  private static final int MOST_JOBS = 200;

  private final Map<Integer, IppJob> jobs = new LinkedHashMap<>();
  private final OutputTray tray;
  private final int dotsPerInch;
  private int lastNumber;

  IppQueue(OutputTray tray, int dotsPerInch) {
    this.tray = tray;
    this.dotsPerInch = dotsPerInch;
  }

  /** The number of the next job. */
  int nextNumber() {
    return ++lastNumber;
  }

  void add(IppJob job) {
    jobs.put(job.id, job);
    while (jobs.size() > MOST_JOBS) {
      jobs.remove(jobs.keySet().iterator().next());
    }
  }

  Optional<IppJob> find(int number) {
    return Optional.ofNullable(jobs.get(number));
  }

  List<IppJob> all(boolean finished) {
    return jobs.values().stream().filter(job -> job.finished() == finished).toList();
  }

  int waitingPages() {
    return all(false).stream().mapToInt(job -> job.pages.size()).sum();
  }

  /** Whether the job is the one that prints next. */
  boolean first(IppJob job) {
    return all(false).stream().findFirst().filter(next -> next.id == job.id).isPresent();
  }

  /** Whether the job that prints next is for media that are not loaded. */
  boolean otherMediaNeeded(IppMedia ready) {
    return all(false).stream().findFirst().filter(job -> !job.media.equals(ready)).isPresent();
  }

  /** Prints what can be printed on what is loaded. */
  void work(IppMedia ready, int now) {
    for (IppJob job : all(false)) {
      while (!job.finished()) {
        if (!tray.condition().canPrint() || !job.media.equals(ready)) {
          return;
        }
        tray.queue(job.pages.removeFirst(), dotsPerInch);
        job.finishedAt = now;
      }
    }
  }
}
