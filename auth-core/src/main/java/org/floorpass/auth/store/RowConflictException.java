package org.floorpass.auth.store;

/** Thrown by implementations inside a transaction that must end as {@link Commit.Conflict}. */
public final class RowConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RowConflictException(String table) {
    super("A row of " + table + " was changed by another writer.");
  }
}
