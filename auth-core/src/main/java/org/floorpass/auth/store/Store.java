package org.floorpass.auth.store;

import java.nio.file.Path;

/**
 * One store file with one writer at a time. Transactions of several threads and processes are
 * serialised by the implementation; each runs wholly on the calling thread, is durable when {@link
 * #write} returns, and may not be nested. Blocks for at most the implementation's busy time-out.
 * Lost storage is thrown as {@link StoreException}; nothing of that transaction is stored then.
 */
public interface Store extends AutoCloseable {
  /**
   * Runs one transaction and makes it durable. An exception out of the work rolls everything back
   * and is thrown on. After {@link Commit.Conflict} nothing is stored, and the whole transaction
   * may be tried again.
   */
  <T> Commit<T> write(Work<T> work);

  /** Runs one consistent read; writing inside throws {@link IllegalStateException}. */
  <T> T read(Work<T> work);

  /** Folds the write-ahead log back and truncates it, so that cleared secrets leave it too. */
  void truncateLog();

  /** Writes a consistent copy to a file that does not exist yet, while the store is in use. */
  void backUp(Path target);

  /** Checks the whole store; an empty text means that it is sound. */
  String integrityFaults();

  /** Closes the store; every later call throws {@link StoreException}. */
  @Override
  void close();
}
