package org.floorpass.auth.store;

/** One open transaction; confined to its thread, unusable after it ended. */
public interface Transaction {
  /** The rows of one table as this transaction sees them. */
  <K, R extends Record> Table<K, R> table(TableType<K, R> type);
}
