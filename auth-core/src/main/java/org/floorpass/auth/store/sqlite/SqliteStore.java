package org.floorpass.auth.store.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.auth.store.Commit;
import org.floorpass.auth.store.DuplicateRowException;
import org.floorpass.auth.store.RowConflictException;
import org.floorpass.auth.store.Store;
import org.floorpass.auth.store.StoreException;
import org.floorpass.auth.store.Table;
import org.floorpass.auth.store.TableType;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.store.Work;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The store in one SQLite file: WAL, synchronous=FULL, secure_delete. Safe for several threads (one
 * lock) and beside other processes (BEGIN IMMEDIATE and a busy time-out).
 *
 * <p>Transactions are explicit statements: JDBC's autoCommit(false) commits piecemeal after an
 * error that made SQLite roll back by itself. The connection is discarded after any storage error;
 * after a failed write or sync of the file nothing is acknowledged any more until the program
 * starts anew.
 */
public final class SqliteStore implements Store {
  /** How long a transaction waits for another process's writer; its commits take milliseconds. */
  private static final int BUSY_MILLIS = 5_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<TableType<?, ?>, Mapping<?, ?>> mappings = new ConcurrentHashMap<>();
  private final Jdbi jdbi;
  private Optional<Handle> handle = Optional.empty();
  private boolean lost;
  private boolean closed;

  private SqliteStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Opens or creates the file and brings its schema up to date. A damaged or too new file is
   * refused with a sentence for the operator, never replaced.
   */
  public static SqliteStore open(Path file) {
    if (file.toAbsolutePath().getParent() instanceof Path folder && !Files.isDirectory(folder)) {
      throw new StoreException("The folder " + folder + " of the database does not exist.");
    }
    SqliteStore store = new SqliteStore(Jdbi.create(source(file)));
    boolean opened = false;
    try {
      store.exclusively(
          connection -> {
            requireSound(connection, file);
            Migrations.apply(connection);
            return file;
          });
      opened = true;
      return store;
    } finally {
      if (!opened) {
        store.close();
      }
    }
  }

  @Override
  public <T> Commit<T> write(Work<T> work) {
    return exclusively(
        connection -> {
          if (!began(connection)) {
            return new Commit.Conflict<>();
          }
          return transacted(connection, work);
        });
  }

  @Override
  public <T> T read(Work<T> work) {
    return exclusively(
        connection -> {
          connection.execute("BEGIN");
          try {
            return work.in(new Rows(connection, true));
          } finally {
            rollBack(connection);
          }
        });
  }

  @Override
  public void truncateLog() {
    exclusively(
        connection ->
            connection
                .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                .map((results, context) -> results.getInt(1))
                .one());
  }

  @Override
  public void backUp(Path target) {
    exclusively(
        connection -> connection.execute("VACUUM INTO ?", target.toAbsolutePath().toString()));
    // Opening checks the copy; a backup that cannot be read is no backup.
    open(target).close();
  }

  @Override
  public String integrityFaults() {
    return exclusively(SqliteStore::faults);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      discard();
    } finally {
      lock.unlock();
    }
  }

  private <T> Commit<T> transacted(Handle connection, Work<T> work) {
    boolean committed = false;
    try {
      T value = work.in(new Rows(connection, false));
      connection.execute("COMMIT");
      committed = true;
      return new Commit.Done<>(value);
    } catch (RowConflictException conflict) {
      return new Commit.Conflict<>();
    } finally {
      if (!committed) {
        rollBack(connection);
      }
    }
  }

  /** Whether the write lock was had within the busy time-out. */
  private static boolean began(Handle connection) {
    try {
      connection.execute("BEGIN IMMEDIATE");
      return true;
    } catch (JdbiException e) {
      if (code(e) == SQLiteErrorCode.SQLITE_BUSY) {
        return false;
      }
      throw e;
    }
  }

  /** A failing ROLLBACK means that SQLite rolled back by itself: the connection goes. */
  private void rollBack(Handle connection) {
    try {
      connection.execute("ROLLBACK");
    } catch (JdbiException e) {
      discard();
    }
  }

  private <T> T exclusively(Step<T> step) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("Transactions do not nest.");
    }
    lock.lock();
    try {
      requireUsable();
      return step.on(connection());
    } catch (JdbiException e) {
      throw failed(e);
    } finally {
      lock.unlock();
    }
  }

  private StoreException failed(JdbiException e) {
    SQLiteErrorCode code = code(e);
    if (code == SQLiteErrorCode.SQLITE_CONSTRAINT
        || code.name().startsWith("SQLITE_CONSTRAINT_UNIQUE")
        || code.name().startsWith("SQLITE_CONSTRAINT_PRIMARYKEY")) {
      return new DuplicateRowException("the database");
    }
    discard();
    // A later sync that succeeds proves nothing: stop acknowledging until the next start.
    lost = lost || code.name().startsWith("SQLITE_IOERR_") && !code.name().contains("SHM");
    return new StoreException(sentence(code), e);
  }

  private static String sentence(SQLiteErrorCode code) {
    if (code == SQLiteErrorCode.SQLITE_FULL) {
      return "The disk with the database is full.";
    }
    if (code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT) {
      return "The database is damaged; restore the last backup.";
    }
    if (code.name().startsWith("SQLITE_READONLY")) {
      return "The database cannot be written to.";
    }
    if (code.name().startsWith("SQLITE_CANTOPEN")) {
      return "The database cannot be opened.";
    }
    return "The database failed (" + code.name() + ").";
  }

  private Handle connection() {
    Handle open =
        handle.orElseGet(
            () -> {
              Handle fresh = jdbi.open();
              handle = Optional.of(fresh);
              return fresh;
            });
    return open;
  }

  private void discard() {
    handle.ifPresent(SqliteStore::closeQuietly);
    handle = Optional.empty();
  }

  private static void closeQuietly(Handle connection) {
    try {
      connection.close();
    } catch (JdbiException e) {
      // Nothing is lost: whatever was committed is in the file, and the rest was never promised.
      return;
    }
  }

  private void requireUsable() {
    if (closed) {
      throw new StoreException("The store was closed.");
    }
    if (lost) {
      throw new StoreException("The database failed to reach its disk; start the program anew.");
    }
  }

  private static void requireSound(Handle connection, Path file) {
    String faults = faults(connection);
    if (!faults.isEmpty()) {
      throw new StoreException(
          "The database " + file + " is damaged; restore the last backup. " + faults);
    }
  }

  private static String faults(Handle connection) {
    List<String> lines = connection.createQuery("PRAGMA quick_check(5)").mapTo(String.class).list();
    return lines.equals(List.of("ok")) ? "" : String.join("; ", lines);
  }

  private static SQLiteErrorCode code(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return sqlite.getResultCode();
      }
      if (cause instanceof SQLException sql) {
        return SQLiteErrorCode.getErrorCode(sql.getErrorCode());
      }
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  /** One use of the connection under the lock. */
  private interface Step<T> {
    T on(Handle connection);
  }

  private final class Rows implements Transaction {
    private final Handle connection;
    private final boolean readOnly;

    Rows(Handle connection, boolean readOnly) {
      this.connection = connection;
      this.readOnly = readOnly;
    }

    @Override
    @SuppressWarnings("unchecked") // A mapping is stored under its own type only.
    public <K, R extends Record> Table<K, R> table(TableType<K, R> type) {
      Mapping<K, R> mapping = (Mapping<K, R>) mappings.computeIfAbsent(type, Mapping::new);
      return new SqliteTable<>(connection, mapping, readOnly);
    }
  }
}
