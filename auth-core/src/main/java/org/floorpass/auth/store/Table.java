package org.floorpass.auth.store;

import java.util.List;
import java.util.Optional;

/**
 * The rows of one table inside one transaction.
 *
 * @param <K> the primary key
 * @param <R> the row
 */
public interface Table<K, R extends Record> {
  /** The row with this key. */
  Optional<R> find(K key);

  /** Adds a row; throws {@link DuplicateRowException} when key or a unique column is taken. */
  void insert(R row);

  /**
   * Replaces the row with the same key. A versioned row must carry the stored version plus one,
   * otherwise the whole transaction ends as {@link Commit.Conflict}. A missing row is a bug and
   * throws {@link IllegalStateException}.
   */
  void update(R row);

  /** Removes the row with this key, if it is there. */
  void delete(K key);

  /** All rows with this value, in key order. */
  <V> List<R> where(Column<R, V> column, V value);

  /** At most {@code limit} rows in key order, after the key or from the beginning. */
  List<R> after(Optional<K> key, int limit);
}
