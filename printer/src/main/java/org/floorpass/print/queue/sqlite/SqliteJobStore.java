package org.floorpass.print.queue.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;
import org.floorpass.print.queue.JobStore;
import org.floorpass.print.queue.PrintStoreException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Jobs in one SQLite file: write-ahead log with synchronous=FULL, since NORMAL loses acknowledged
 * commits at a power cut. Transactions are explicit statements: after a full disk the driver's own
 * autocommit(false) commits piecemeal. After any storage error the connection is thrown away and
 * the next call opens a new one.
 */
public final class SqliteJobStore implements JobStore {
  /** Another process only ever reads (doctor, backup). */
  private static final int BUSY_LIMIT_MILLIS = 5_000;

  /** Read back at a start: far more than the workers' queues hold. */
  private static final int MOST_UNFINISHED = 10_000;

  private static final String COLUMNS =
      "order_key, printer, state, reason, detail, bytes_out, submitted_at, changed_at";

  private final SQLiteDataSource source;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Connection connection;

  private SqliteJobStore(SQLiteDataSource source) {
    this.source = source;
  }

  /** Opens or makes the file and brings its schema up to date. */
  public static SqliteJobStore open(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_LIMIT_MILLIS);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    SqliteJobStore store = new SqliteJobStore(source);
    store.inTransaction("the print queue cannot be opened", Migrations::apply);
    return store;
  }

  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  @Override
  public Insertion insert(PrintJob job) {
    return inTransaction(
        "a print job cannot be stored",
        open -> {
          Optional<PrintJob> known = read(open, job.key());
          if (known.isPresent()) {
            return new Insertion.Existing(known.get());
          }
          add(open, job);
          return new Insertion.Inserted();
        });
  }

  private static void add(Connection open, PrintJob job) throws SQLException {
    StateColumns columns = StateColumns.of(job.state());
    try (PreparedStatement insert =
        open.prepareStatement("INSERT INTO job (" + COLUMNS + ") VALUES (?,?,?,?,?,0,?,?)")) {
      insert.setString(1, job.key().value());
      insert.setString(2, job.printer().value());
      insert.setString(3, columns.state());
      insert.setString(4, columns.reason());
      insert.setString(5, columns.detail());
      insert.setLong(6, micros(job.submittedAt()));
      insert.setLong(7, micros(job.changedAt()));
      insert.executeUpdate();
    }
  }

  @Override
  public Optional<PrintJob> find(OrderKey key) {
    return inTransaction("a print job cannot be read", open -> read(open, key));
  }

  @Override
  public Optional<PrintJob> move(
      OrderKey key, Set<String> from, JobState to, boolean bytesOut, Instant at) {
    return inTransaction(
        "a print job cannot be changed",
        open -> {
          Optional<PrintJob> job = read(open, key);
          if (job.isEmpty() || !from.contains(job.get().state().word())) {
            return job;
          }
          StateColumns columns = StateColumns.of(to);
          try (PreparedStatement update =
              open.prepareStatement(
                  "UPDATE job SET state=?, reason=?, detail=?, bytes_out=?, changed_at=?"
                      + " WHERE order_key=?")) {
            update.setString(1, columns.state());
            update.setString(2, columns.reason());
            update.setString(3, columns.detail());
            update.setInt(4, bytesOut ? 1 : 0);
            update.setLong(5, micros(at));
            update.setString(6, key.value());
            update.executeUpdate();
          }
          return read(open, key);
        });
  }

  private static Optional<PrintJob> read(Connection open, OrderKey key) throws SQLException {
    try (PreparedStatement select =
        open.prepareStatement("SELECT " + COLUMNS + " FROM job WHERE order_key=?")) {
      select.setString(1, key.value());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(StateColumns.job(row)) : Optional.empty();
      }
    }
  }

  @Override
  public List<Unfinished> unfinished() {
    return inTransaction(
        "the print queue cannot be read",
        open -> {
          List<Unfinished> found = new ArrayList<>();
          try (PreparedStatement select =
              open.prepareStatement(
                  "SELECT "
                      + COLUMNS
                      + " FROM job WHERE state IN ('Queued','Sending','Held','Uncertain')"
                      + " ORDER BY submitted_at, order_key LIMIT ?")) {
            select.setInt(1, MOST_UNFINISHED);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(new Unfinished(StateColumns.job(row), row.getInt("bytes_out") == 1));
              }
            }
          }
          return found;
        });
  }

  @Override
  public List<PrintJob> latest(int atMost) {
    return inTransaction(
        "the print queue cannot be read",
        open -> {
          List<PrintJob> found = new ArrayList<>();
          try (PreparedStatement select =
              open.prepareStatement(
                  "SELECT "
                      + COLUMNS
                      + " FROM job ORDER BY submitted_at DESC, order_key LIMIT ?")) {
            select.setInt(1, atMost);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(StateColumns.job(row));
              }
            }
          }
          return found;
        });
  }

  @Override
  public int prune(Instant before) {
    return inTransaction(
        "old print jobs cannot be removed",
        open -> {
          try (PreparedStatement delete =
              open.prepareStatement(
                  "DELETE FROM job WHERE changed_at<?"
                      + " AND state NOT IN ('Queued','Sending','Held','Uncertain')")) {
            delete.setLong(1, micros(before));
            return delete.executeUpdate();
          }
        });
  }

  private <T> T inTransaction(String attempted, Work<T> work) {
    lock.lock();
    try {
      Connection open = connection();
      execute(open, "BEGIN IMMEDIATE");
      T result = work.on(open);
      execute(open, "COMMIT");
      return result;
    } catch (SQLException failed) {
      discard();
      throw new PrintStoreException(attempted, failed);
    } finally {
      lock.unlock();
    }
  }

  private Connection connection() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = source.getConnection();
      connection = open;
    }
    return open;
  }

  private static void execute(Connection open, String sql) throws SQLException {
    try (Statement statement = open.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Closing rolls back what was open. A ROLLBACK of its own fails after a full disk. */
  private void discard() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException alreadyGone) {
        // It is of no more use either way.
      }
    }
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      discard();
    } finally {
      lock.unlock();
    }
  }
}
