package org.floorpass.auth.store.sqlite;

import java.nio.file.Path;
import org.floorpass.auth.store.Store;

/** The store in one SQLite file with WAL and synchronous=FULL. */
public final class SqliteStore implements Store {
  /** Opens or creates the file and brings its schema up to date. */
  public static SqliteStore open(Path file) {
    throw new UnsupportedOperationException("not yet");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("not yet");
  }
}
