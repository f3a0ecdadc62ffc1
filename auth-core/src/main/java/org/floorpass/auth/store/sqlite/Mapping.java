package org.floorpass.auth.store.sqlite;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.floorpass.auth.store.RowParts;
import org.floorpass.auth.store.TableType;
import org.jspecify.annotations.Nullable;

/** The SQL of one table, and rows to and from it. Immutable. */
final class Mapping<K, R extends Record> {
  private final TableType<K, R> type;
  private final List<Cell> cells;
  private final List<Cell> keyCells;
  private final Constructor<R> constructor;
  final String find;
  final String insert;
  final String update;
  final String delete;
  final String first;
  final String after;
  private final String select;
  private final String order;

  Mapping(TableType<K, R> type) {
    this.type = type;
    RecordComponent[] components = type.rowType().getRecordComponents();
    this.cells = Arrays.stream(components).map(Cell::new).toList();
    this.keyCells = type.keyComponents().stream().map(name -> cell(name)).toList();
    this.constructor = canonical(type.rowType(), components);
    String columns = join(cells, ", ", "");
    String keyMatch = join(keyCells, " AND ", " = ?");
    this.order = " ORDER BY " + join(keyCells, ", ", "");
    this.select = "SELECT " + columns + " FROM " + type.name();
    this.find = select + " WHERE " + keyMatch;
    this.insert =
        "INSERT INTO " + type.name() + " (" + columns + ") VALUES (" + marks(cells.size()) + ")";
    this.update =
        "UPDATE " + type.name() + " SET " + join(cells, ", ", " = ?") + " WHERE " + keyMatch;
    this.delete = "DELETE FROM " + type.name() + " WHERE " + keyMatch;
    this.first = select + order + " LIMIT ?";
    this.after =
        select
            + " WHERE ("
            + join(keyCells, ", ", "")
            + ") > ("
            + marks(keyCells.size())
            + ")"
            + order
            + " LIMIT ?";
  }

  TableType<K, R> type() {
    return type;
  }

  String where(String component) {
    return select + " WHERE " + cell(component).column() + " = ?" + order;
  }

  List<@Nullable Object> values(R row) {
    List<@Nullable Object> values = new ArrayList<>();
    cells.forEach(cell -> values.add(cell.stored(row)));
    return values;
  }

  List<@Nullable Object> keyValues(K key) {
    if (keyCells.size() == 1) {
      List<@Nullable Object> one = new ArrayList<>();
      one.add(Cell.encode(key));
      return one;
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (Method part : RowParts.accessors(key.getClass())) {
      if (type.keyComponents().contains(part.getName())) {
        values.add(Cell.stored(part, (Record) key));
      }
    }
    return values;
  }

  R row(ResultSet results) throws SQLException {
    @Nullable Object[] arguments = new Object[cells.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = cells.get(i).loaded(results, i + 1);
    }
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A row of " + type.name() + " does not fit its record.", e);
    }
  }

  private Cell cell(String name) {
    return cells.stream()
        .filter(cell -> cell.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type.name() + " has no " + name));
  }

  private static <R> Constructor<R> canonical(Class<R> rowType, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return rowType.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Every record has its canonical constructor.", e);
    }
  }

  private static String join(List<Cell> cells, String separator, String suffix) {
    return cells.stream()
        .map(cell -> cell.column() + suffix)
        .collect(Collectors.joining(separator));
  }

  private static String marks(int count) {
    return "?" + ", ?".repeat(count - 1);
  }
}
