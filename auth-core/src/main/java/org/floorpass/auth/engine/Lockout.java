package org.floorpass.auth.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.floorpass.auth.audit.ChainOrigin;
import org.floorpass.auth.id.IdSource;
import org.floorpass.auth.id.PinId;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.id.UnlockId;
import org.floorpass.auth.store.AttemptRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.store.UnlockRow;
import org.floorpass.auth.time.Moment;

/**
 * Lockout of one PIN: counters that only grow, one row per node, raised before the comparison. A
 * wait counts monotonic time of this boot; after another boot it begins again in full. Stateless
 * but for its settings.
 */
public final class Lockout {
  /** The first wait, after the free tries; each further failure doubles it. */
  static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  /** No wait is longer (NIST SP 800-63B section 5.2.2 names an hour). */
  static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** Tries that an unlock gives. */
  static final int TRIES_PER_UNLOCK = 3;

  /** Unlocks without a success; then only a reset helps. */
  public static final int MOST_UNLOCKS = 3;

  private final AuthSettings.Lockout settings;
  private final ChainOrigin origin;

  Lockout(AuthSettings.Lockout settings, ChainOrigin origin) {
    this.settings = settings;
    this.origin = origin;
  }

  /**
   * An attempt that has begun: the counts it was begun at, which a success clears and no more.
   *
   * @param failures in a row, this attempt included
   * @param delay before the next attempt, should this one fail
   * @param triesLeft before the hard stop, should this one fail
   */
  public record Begun(
      PinId pin, Map<AttemptRow.Key, Long> observed, long failures, Duration delay, int triesLeft) {
    public Begun {
      observed = Map.copyOf(observed);
    }
  }

  /** How the PIN stands. */
  public LockState state(Transaction tx, PinId pin, Moment moment) {
    Counts counts = counts(tx, pin);
    if (triesLeft(counts) <= 0) {
      return new LockState.Stopped(counts.unlocks().size());
    }
    Duration remaining =
        counts.unlocked() ? Duration.ZERO : longestRemaining(counts.rows(), moment);
    return remaining.isZero()
        ? new LockState.Open(counts.inARow())
        : new LockState.Waiting(remaining);
  }

  /** Raises this node's counter and stores the next wait; the caller commits before comparing. */
  public Begun begin(Transaction tx, PinId pin, Moment moment, TerminalId terminal) {
    var table = tx.table(Tables.ATTEMPT);
    AttemptRow.Key key = new AttemptRow.Key(pin, origin.node(), origin.nodeEpoch());
    Optional<AttemptRow> old = table.find(key);
    Counts before = counts(tx, pin);
    long failures = before.inARow() + 1;
    Duration wait = before.unlocked() ? Duration.ZERO : delayAfter(failures);
    AttemptRow row =
        new AttemptRow(
            pin,
            origin.node(),
            origin.nodeEpoch(),
            old.map(AttemptRow::failed).orElse(0L) + 1,
            old.map(AttemptRow::cleared).orElse(0L),
            moment.at(),
            wait.toSeconds(),
            moment.monotonicMicros(),
            moment.boot(),
            terminal.value());
    if (old.isPresent()) {
      table.update(row);
    } else {
      table.insert(row);
    }
    Counts after = counts(tx, pin);
    Map<AttemptRow.Key, Long> observed =
        after.rows().stream().collect(Collectors.toMap(Lockout::key, AttemptRow::failed));
    return new Begun(pin, observed, failures, wait, Math.max(0, triesLeft(after)));
  }

  /** After a success: clears what was observed when the attempt began, never beyond. */
  public void clear(Transaction tx, Begun begun) {
    var table = tx.table(Tables.ATTEMPT);
    begun
        .observed()
        .forEach(
            (key, failed) -> table.find(key).ifPresent(row -> table.update(cleared(row, failed))));
  }

  /** Gives further tries; the caller has judged that the PIN is locked. */
  public void unlock(
      Transaction tx, PinId pin, Moment moment, Optional<Pseudonym> actor, IdSource ids) {
    Counts counts = counts(tx, pin);
    tx.table(Tables.UNLOCK)
        .insert(
            new UnlockRow(
                new UnlockId(ids.next()),
                pin,
                origin.node(),
                origin.nodeEpoch(),
                moment.at(),
                actor,
                counts.failed(),
                counts.cleared()));
  }

  /** How many unlocks were spent since the last success. */
  public int unlocksSpent(Transaction tx, PinId pin) {
    return counts(tx, pin).unlocks().size();
  }

  private Duration delayAfter(long failures) {
    long steps = failures - settings.freeTries();
    if (steps < 0) {
      return Duration.ZERO;
    }
    // Beyond that many doublings the longest wait is reached, and a shift could overflow.
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(steps, 16));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private int triesLeft(Counts counts) {
    long left =
        counts.unlocked()
            ? TRIES_PER_UNLOCK - counts.sinceUnlock()
            : settings.hardStop() - counts.inARow();
    return (int) Math.max(Integer.MIN_VALUE, left);
  }

  private static Duration longestRemaining(List<AttemptRow> rows, Moment moment) {
    Duration longest = Duration.ZERO;
    for (AttemptRow row : rows) {
      Duration remaining = row.failed() > row.cleared() ? remaining(row, moment) : Duration.ZERO;
      longest = remaining.compareTo(longest) > 0 ? remaining : longest;
    }
    return longest;
  }

  private static Duration remaining(AttemptRow row, Moment moment) {
    Duration wait = Duration.ofSeconds(row.waitSeconds());
    long elapsedMicros = moment.monotonicMicros() - row.waitStartMicros();
    boolean comparable = row.waitBootId().equals(moment.boot()) && elapsedMicros >= 0;
    Duration remaining = comparable ? wait.minusNanos(elapsedMicros * 1_000) : wait;
    return remaining.isNegative() ? Duration.ZERO : remaining;
  }

  private Counts counts(Transaction tx, PinId pin) {
    List<AttemptRow> rows = tx.table(Tables.ATTEMPT).where(Tables.ATTEMPT_BY_PIN, pin);
    long failed = rows.stream().mapToLong(AttemptRow::failed).sum();
    long cleared = rows.stream().mapToLong(AttemptRow::cleared).sum();
    List<UnlockRow> unlocks =
        tx.table(Tables.UNLOCK).where(Tables.UNLOCK_BY_PIN, pin).stream()
            .filter(unlock -> unlock.clearedTotal() == cleared)
            .toList();
    return new Counts(rows, failed, cleared, unlocks);
  }

  private static AttemptRow cleared(AttemptRow row, long observed) {
    return new AttemptRow(
        row.pinId(),
        row.nodeId(),
        row.nodeEpoch(),
        row.failed(),
        Math.max(row.cleared(), Math.min(observed, row.failed())),
        row.lastAt(),
        row.waitSeconds(),
        row.waitStartMicros(),
        row.waitBootId(),
        row.terminal());
  }

  private static AttemptRow.Key key(AttemptRow row) {
    return new AttemptRow.Key(row.pinId(), row.nodeId(), row.nodeEpoch());
  }

  /**
   * The sums over all nodes.
   *
   * @param unlocks those since the last success
   */
  private record Counts(List<AttemptRow> rows, long failed, long cleared, List<UnlockRow> unlocks) {
    long inARow() {
      return failed - cleared;
    }

    boolean unlocked() {
      return !unlocks.isEmpty();
    }

    long sinceUnlock() {
      return failed - unlocks.stream().mapToLong(UnlockRow::failedTotal).max().orElse(0);
    }
  }
}
