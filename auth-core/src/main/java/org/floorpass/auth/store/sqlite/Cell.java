package org.floorpass.auth.store.sqlite;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.id.UuidBytes;
import org.floorpass.auth.store.RowParts;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: how a record component is stored. Ids are 16-byte blobs, instants
 * microseconds, flags 0 or 1, enumerations their names; absent values are NULL.
 */
final class Cell {
  private final String column;
  private final String name;
  private final Method accessor;
  private final Class<?> type;
  private final boolean optional;
  private final Optional<Constructor<?>> idConstructor;

  Cell(RecordComponent component) {
    this.name = component.getName();
    this.accessor = component.getAccessor();
    this.column = snakeCase(component.getName());
    this.optional = component.getType() == Optional.class;
    this.type = optional ? argument(component.getGenericType()) : component.getType();
    this.idConstructor =
        Arrays.stream(type.getConstructors())
            .filter(some -> Arrays.equals(some.getParameterTypes(), new Class<?>[] {UUID.class}))
            .findFirst();
  }

  String column() {
    return column;
  }

  String name() {
    return name;
  }

  /** What is bound for this component of a row or key. */
  @Nullable Object stored(Record row) {
    return stored(accessor, row);
  }

  /** What is bound for a component by its accessor. */
  static @Nullable Object stored(Method accessor, Record row) {
    Object value = RowParts.read(accessor, row);
    return value instanceof Optional<?> some ? encode(some.orElse(null)) : encode(value);
  }

  /** What is bound for any value. */
  static @Nullable Object encode(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Long number -> number;
      case Integer number -> number.longValue();
      case Boolean flag -> flag ? 1L : 0L;
      case String text -> text;
      case Bytes bytes -> bytes.toArray();
      case UUID uuid -> UuidBytes.of(uuid);
      case Instant instant -> micros(instant);
      case Enum<?> constant -> constant.name();
      case Record id -> encodeId(id);
      default -> throw new IllegalStateException("Cannot store " + value.getClass());
    };
  }

  /** What a result row holds in this column, as the component's type. */
  Object loaded(ResultSet results, int index) throws SQLException {
    Object value = decode(results, index);
    if (optional) {
      return results.wasNull() ? Optional.empty() : Optional.of(value);
    }
    return value;
  }

  private Object decode(ResultSet results, int index) throws SQLException {
    if (type == TerminalId.class) {
      String text = results.getString(index);
      return text == null ? "" : new TerminalId(text);
    }
    if (type == String.class) {
      return orEmpty(results.getString(index));
    }
    if (type == long.class || type == Long.class) {
      return results.getLong(index);
    }
    if (type == int.class) {
      return results.getInt(index);
    }
    if (type == boolean.class) {
      return results.getLong(index) != 0;
    }
    if (type == Instant.class) {
      return Instant.EPOCH.plus(results.getLong(index), ChronoUnit.MICROS);
    }
    if (type.isEnum()) {
      String name = results.getString(index);
      return name == null ? "" : constant(name);
    }
    byte[] blob = results.getBytes(index);
    return blob == null ? "" : fromBlob(blob);
  }

  private Object fromBlob(byte[] blob) {
    if (type == Bytes.class) {
      return Bytes.copyOf(blob);
    }
    UUID uuid = UuidBytes.read(blob);
    return type == UUID.class ? uuid : idOf(uuid);
  }

  private Object constant(String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalStateException("The database holds an unknown " + type.getSimpleName() + ".");
  }

  private Object idOf(UUID uuid) {
    try {
      return idConstructor.orElseThrow().newInstance(uuid);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is no id.", e);
    }
  }

  private static Object encodeId(Record id) {
    List<Method> parts = RowParts.accessors(id.getClass());
    if (parts.size() == 1) {
      Object value = RowParts.read(parts.getFirst(), id);
      if (value instanceof UUID uuid) {
        return UuidBytes.of(uuid);
      }
      if (value instanceof String text) {
        return text;
      }
    }
    throw new IllegalStateException(id.getClass() + " is no id.");
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Class<?> argument(Type generic) {
    return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
