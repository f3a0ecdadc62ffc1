package org.floorpass.auth.store;

/** A key or unique column was taken: callers look first, so this is a bug or a random collision. */
public final class DuplicateRowException extends StoreException {
  private static final long serialVersionUID = 1L;

  public DuplicateRowException(String table) {
    super("A row of " + table + " exists already.");
  }
}
