package org.floorpass.auth.store;

import java.util.function.Function;

/**
 * A column that rows are looked up by.
 *
 * @param component the record component's name
 * @param read the same component of a row
 * @param <R> the row
 * @param <V> the value; rows without one (an empty Optional) never match
 */
public record Column<R extends Record, V>(String component, Function<R, ?> read) {
  /** A column of that component. */
  public static <R extends Record, V> Column<R, V> of(String component, Function<R, ?> read) {
    return new Column<>(component, read);
  }
}
