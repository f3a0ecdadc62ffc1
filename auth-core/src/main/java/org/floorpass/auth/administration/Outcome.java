package org.floorpass.auth.administration;

import java.util.function.Function;

/**
 * What an administrative call came to: a value, or a refusal that changed nothing.
 *
 * @param <T> what a successful call answers
 */
public sealed interface Outcome<T> {
  /**
   * Done and durable, with its audit record.
   *
   * @param value what the caller answers with
   */
  record Done<T>(T value) implements Outcome<T> {}

  /**
   * Nothing changed.
   *
   * @param refusal which answer the caller must give
   */
  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  /** Short for {@link Done}. */
  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  /** Short for {@link Refused}. */
  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** The same outcome with the value passed through a function. */
  default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(function.apply(value));
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }
}
