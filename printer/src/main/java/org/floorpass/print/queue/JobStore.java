package org.floorpass.print.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;

/**
 * The durable intents: which order goes to which printer and what became of it, never its words or
 * its code. Thread-safe; every method is one transaction that is on the disk when it returns, and
 * throws {@link PrintStoreException} when it is not.
 */
public interface JobStore extends AutoCloseable {

  /** Adds a job; a known key changes nothing and answers the job as it stands. */
  Insertion insert(PrintJob job);

  /** The job of a key. */
  Optional<PrintJob> find(OrderKey key);

  /**
   * Moves a job to another state if it is in one of the given ones.
   *
   * @param from words of the states that allow it
   * @param bytesOut true when bytes may have reached the printer
   * @return the job after it; its state is the wanted one only when the move was allowed
   */
  Optional<PrintJob> move(
      OrderKey key, Set<String> from, JobState to, boolean bytesOut, Instant at);

  /** Jobs that have not ended, oldest first. */
  List<Unfinished> unfinished();

  /** The jobs submitted last, newest first, whatever became of them. */
  List<PrintJob> latest(int atMost);

  /** Forgets ended jobs that changed before an instant; returns how many. */
  int prune(Instant before);

  @Override
  void close();

  /** What became of adding. */
  sealed interface Insertion {
    /** New. */
    record Inserted() implements Insertion {}

    /** Known before. */
    record Existing(PrintJob job) implements Insertion {}
  }

  /**
   * A job that has not ended.
   *
   * @param bytesOut true when bytes may have reached the printer
   */
  record Unfinished(PrintJob job, boolean bytesOut) {}
}
