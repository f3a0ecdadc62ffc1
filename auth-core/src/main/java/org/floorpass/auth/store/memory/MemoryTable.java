package org.floorpass.auth.store.memory;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.floorpass.auth.store.Column;
import org.floorpass.auth.store.DuplicateRowException;
import org.floorpass.auth.store.RowConflictException;
import org.floorpass.auth.store.Table;
import org.floorpass.auth.store.TableType;

/** One table of a {@link MemoryStore} inside one transaction; each change leaves its undo. */
final class MemoryTable<K, R extends Record> implements Table<K, R> {
  private final TableType<K, R> type;
  private final TreeMap<Object, Record> rows;
  private final Deque<Runnable> undo;
  private final boolean readOnly;

  MemoryTable(
      TableType<K, R> type, TreeMap<Object, Record> rows, Deque<Runnable> undo, boolean readOnly) {
    this.type = type;
    this.rows = rows;
    this.undo = undo;
    this.readOnly = readOnly;
  }

  @Override
  public Optional<R> find(K key) {
    return Optional.ofNullable(rows.get(key)).map(type.rowType()::cast);
  }

  @Override
  public void insert(R row) {
    requireWritable();
    K key = type.key().apply(row);
    if (rows.containsKey(key)) {
      throw new DuplicateRowException(type.name());
    }
    requireUnique(key, row);
    rows.put(key, row);
    undo.push(() -> rows.remove(key));
  }

  @Override
  public void update(R row) {
    requireWritable();
    K key = type.key().apply(row);
    R stored = find(key).orElseThrow(() -> new IllegalStateException("No row of " + type.name()));
    type.version()
        .filter(version -> version.applyAsLong(stored) + 1 != version.applyAsLong(row))
        .ifPresent(
            version -> {
              throw new RowConflictException(type.name());
            });
    requireUnique(key, row);
    rows.put(key, row);
    undo.push(() -> rows.put(key, stored));
  }

  @Override
  public void delete(K key) {
    requireWritable();
    find(key)
        .ifPresent(
            stored -> {
              rows.remove(key);
              undo.push(() -> rows.put(key, stored));
            });
  }

  @Override
  public <V> List<R> where(Column<R, V> column, V value) {
    List<R> found = new ArrayList<>();
    for (Record record : rows.values()) {
      R row = type.rowType().cast(record);
      Object present = column.read().apply(row);
      if (value.equals(present instanceof Optional<?> some ? some.orElse(null) : present)) {
        found.add(row);
      }
    }
    return found;
  }

  @Override
  public List<R> after(Optional<K> key, int limit) {
    Map<Object, Record> tail = key.isPresent() ? rows.tailMap(key.get(), false) : rows;
    return tail.values().stream().limit(limit).map(type.rowType()::cast).toList();
  }

  private void requireUnique(K key, R row) {
    for (Function<R, Optional<?>> column : type.unique()) {
      Optional<?> wanted = column.apply(row);
      if (wanted.isPresent() && taken(key, column, wanted)) {
        throw new DuplicateRowException(type.name());
      }
    }
  }

  private boolean taken(K key, Function<R, Optional<?>> column, Optional<?> wanted) {
    for (Record record : rows.values()) {
      R other = type.rowType().cast(record);
      if (!type.key().apply(other).equals(key) && column.apply(other).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private void requireWritable() {
    if (readOnly) {
      throw new IllegalStateException("This transaction only reads.");
    }
  }
}
