package org.floorpass.auth.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A table: its row type and what identifies a row. Columns are the record's components by their
 * names in snake case; the component types say how they are stored (docs/formats.md).
 *
 * @param name the SQL name
 * @param rowType the record
 * @param keyComponents the record components of the primary key, in order
 * @param key the key of a row; a record with the same components when there are several
 * @param version the row's version, for tables with compare-and-set
 * @param unique further unique columns; an empty Optional is never a duplicate
 * @param <K> the key
 * @param <R> the row
 */
public record TableType<K, R extends Record>(
    String name,
    Class<R> rowType,
    List<String> keyComponents,
    Function<R, K> key,
    Optional<ToLongFunction<R>> version,
    List<Function<R, Optional<?>>> unique) {

  static <K, R extends Record> TableType<K, R> plain(
      String name, Class<R> rowType, Function<R, K> key, String... keyComponents) {
    return new TableType<>(name, rowType, List.of(keyComponents), key, Optional.empty(), List.of());
  }

  TableType<K, R> versioned(ToLongFunction<R> version) {
    return new TableType<>(name, rowType, keyComponents, key, Optional.of(version), unique);
  }

  TableType<K, R> unique(List<Function<R, Optional<?>>> columns) {
    return new TableType<>(name, rowType, keyComponents, key, version, columns);
  }
}
