package org.floorpass.auth.store.sqlite;

import java.util.List;
import java.util.Optional;
import org.floorpass.auth.store.Column;
import org.floorpass.auth.store.RowConflictException;
import org.floorpass.auth.store.Table;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** One table inside one transaction on one connection. */
final class SqliteTable<K, R extends Record> implements Table<K, R> {
  private final Handle handle;
  private final Mapping<K, R> mapping;
  private final boolean readOnly;

  SqliteTable(Handle handle, Mapping<K, R> mapping, boolean readOnly) {
    this.handle = handle;
    this.mapping = mapping;
    this.readOnly = readOnly;
  }

  @Override
  public Optional<R> find(K key) {
    return rows(mapping.find, mapping.keyValues(key)).stream().findFirst();
  }

  @Override
  public void insert(R row) {
    change(mapping.insert, mapping.values(row));
  }

  @Override
  public void update(R row) {
    K key = mapping.type().key().apply(row);
    List<@Nullable Object> values = mapping.values(row);
    values.addAll(mapping.keyValues(key));
    var version = mapping.type().version();
    if (version.isEmpty()) {
      requireFound(change(mapping.update, values));
      return;
    }
    values.add(version.get().applyAsLong(row) - 1);
    if (change(mapping.update + " AND row_version = ?", values) == 0) {
      requireFound(find(key).isPresent() ? 1 : 0);
      throw new RowConflictException(mapping.type().name());
    }
  }

  @Override
  public void delete(K key) {
    change(mapping.delete, mapping.keyValues(key));
  }

  @Override
  public <V> List<R> where(Column<R, V> column, V value) {
    List<@Nullable Object> values = new java.util.ArrayList<>();
    values.add(Cell.encode(value));
    return rows(mapping.where(column.component()), values);
  }

  @Override
  public List<R> after(Optional<K> key, int limit) {
    List<@Nullable Object> values = new java.util.ArrayList<>();
    key.ifPresent(some -> values.addAll(mapping.keyValues(some)));
    values.add((long) limit);
    return rows(key.isPresent() ? mapping.after : mapping.first, values);
  }

  private List<R> rows(String sql, List<@Nullable Object> values) {
    try (Query query = handle.createQuery(sql)) {
      bind(query, values);
      return query.map((results, context) -> mapping.row(results)).list();
    }
  }

  private int change(String sql, List<@Nullable Object> values) {
    if (readOnly) {
      throw new IllegalStateException("This transaction only reads.");
    }
    try (var update = handle.createUpdate(sql)) {
      bind(update, values);
      return update.execute();
    }
  }

  private void requireFound(int count) {
    if (count == 0) {
      throw new IllegalStateException("No row of " + mapping.type().name());
    }
  }

  private static void bind(SqlStatement<?> statement, List<@Nullable Object> values) {
    for (int i = 0; i < values.size(); i++) {
      switch (values.get(i)) {
        case byte[] blob -> statement.bind(i, blob);
        case Long number -> statement.bind(i, number);
        case String text -> statement.bind(i, text);
        case null -> statement.bindNull(i, java.sql.Types.NULL);
        default -> throw new IllegalStateException("Not encoded.");
      }
    }
  }
}
