package org.floorpass.auth.store;

/**
 * How a transaction ended.
 *
 * @param <T> the result of its work
 */
public sealed interface Commit<T> {
  /**
   * Durable.
   *
   * @param value what the work gave
   */
  record Done<T>(T value) implements Commit<T> {}

  /** Another writer was in the way for longer than the busy time-out, or changed a row first. */
  record Conflict<T>() implements Commit<T> {}
}
